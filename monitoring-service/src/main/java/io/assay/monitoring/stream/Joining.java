package io.assay.monitoring.stream;

import io.assay.events.OutcomesObserved;
import io.assay.events.PredictionsServed;
import io.assay.monitoring.domain.outcomes.Outcome;
import io.assay.monitoring.domain.outcomes.Prediction;
import io.assay.monitoring.domain.outcomes.Remembered;
import io.assay.monitoring.domain.outcomes.Scored;
import io.assay.monitoring.domain.outcomes.Yardstick;
import io.assay.wire.avro.UndecodableException;
import java.time.Instant;

/** Joins the rows of one record with what the archive holds, and carries into the cohorts what that changes. */
final class Joining {

    private final Archive archive;
    private final Cohorts cohorts;
    private final Yardsticks yardsticks;
    private final OutcomeTiming timing;

    Joining(Archive archive, Cohorts cohorts, Yardsticks yardsticks, OutcomeTiming timing) {
        this.archive = archive;
        this.cohorts = cohorts;
        this.yardsticks = yardsticks;
        this.timing = timing;
    }

    /** Whether a version, by its key, can be looked up now. */
    boolean knows(String version) {
        yardsticks.anew();
        int at = version.lastIndexOf('@');
        return yardsticks.of(version.substring(0, at), version.substring(at + 1)) != null;
    }

    /** Hears predictions, save those of a time that cannot be; false when their version is not known yet. */
    boolean hear(PredictionsServed batch, Instant appendedAt) {
        yardsticks.anew();
        Yardstick yardstick = yardsticks.of(batch.getModelId(), batch.getVersion());
        if (yardstick == null) {
            return false;
        }
        var predictions = new OutcomesWire.Predictions(batch, yardstick);
        for (int row = 0; row < batch.getRequestIds().size(); row++) {
            Prediction heard = predictions.row(row);
            if (!timing.ahead(heard.servedAt(), appendedAt) && !timing.beyond(heard.servedAt(), appendedAt)) {
                String key = Archive.key(batch.getModelId(), batch.getRequestIds().get(row));
                Remembered before = archive.get(key);
                carry(key, before, before.hear(heard, yardstick), shard(batch.getModelId(), batch.getShard()));
            }
        }
        cohorts.putDown(batch.getShard());
        return true;
    }

    /**
     * Hears outcomes; answers how many of them still wait, for their prediction or for what its version is held against.
     *
     * @throws UndecodableException after all were heard, naming the first that says nothing
     */
    int hear(OutcomesObserved batch, Instant appendedAt) {
        yardsticks.anew();
        int waiting = 0;
        String flaw = null;
        for (int row = 0; row < batch.getRequestIds().size(); row++) {
            String key = Archive.key(batch.getModelId(), batch.getRequestIds().get(row));
            Remembered before = archive.get(key);
            Outcome heard = OutcomesWire.outcome(batch, row);
            String wrong = flaw(batch.getModelId(), before, heard, appendedAt);
            if (wrong == null) {
                waiting += join(key, before, heard, shard(batch.getModelId(), batch.getShard())) ? 0 : 1;
            } else if (flaw == null) {
                flaw = "of request '%s': %s".formatted(batch.getRequestIds().get(row), wrong);
            }
        }
        cohorts.putDown(batch.getShard());
        if (flaw != null) {
            throw new UndecodableException(flaw);
        }
        return waiting;
    }

    /** Whether an outcome found its prediction. */
    private boolean join(String key, Remembered before, Outcome heard, Cohorts.Shard shard) {
        if (unresolved(shard.modelId(), before)) {
            return false;
        }
        carry(key, before, before.hear(heard, shard.yardsticks()), shard);
        return !before.scored().isEmpty();
    }

    /** Forgets the outcomes of a batch that have no prediction; answers the request of the first. */
    String forget(OutcomesObserved batch) {
        String first = null;
        for (String request : batch.getRequestIds()) {
            String key = Archive.key(batch.getModelId(), request);
            if (archive.get(key).scored().isEmpty()) {
                archive.forget(key);
                first = first == null ? request : first;
            }
        }
        return first;
    }

    private void carry(String key, Remembered before, Remembered.Change change, Cohorts.Shard shard) {
        if (change.now() != before) {
            archive.put(key, change.now());
        }
        cohorts.change(shard, change);
    }

    private String flaw(String modelId, Remembered before, Outcome heard, Instant appendedAt) {
        if (timing.ahead(heard.observedAt(), appendedAt)) {
            return "observedAt is %s, more than five minutes ahead; give when the outcome became known"
                    .formatted(Instant.ofEpochMilli(heard.observedAt()));
        }
        for (Scored scored : before.scored()) {
            Prediction p = scored.prediction();
            if (timing.beyond(p.servedAt(), appendedAt)) {
                return "its prediction was made longer ago than the horizon of " + timing.horizon();
            }
            Yardstick yardstick = yardsticks.of(modelId, p.from().version());
            String flaw = yardstick == null ? null : yardstick.flaw(heard);
            if (flaw != null) {
                return flaw;
            }
        }
        return null;
    }

    private boolean unresolved(String modelId, Remembered before) {
        return before.scored().stream().anyMatch(s -> yardsticks.of(modelId, s.prediction().from().version()) == null);
    }

    private Cohorts.Shard shard(String modelId, int number) {
        return new Cohorts.Shard(modelId, number, p -> yardsticks.of(modelId, p.from().version()));
    }
}

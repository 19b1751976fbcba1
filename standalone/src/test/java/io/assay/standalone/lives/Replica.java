package io.assay.standalone.lives;

import io.assay.events.DataColumn;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelRolledBack;
import io.assay.events.ModelUndeployed;
import io.assay.events.OutcomesObserved;
import io.assay.events.PredictionsServed;
import io.assay.events.ServingMode;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.EventTypes;
import io.assay.wire.event.Metas;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A serving replica's stand-in: folds the deployment topics by epoch and tells what it scored under them. */
final class Replica implements Hearer {

    /** What serves somewhere in a mode; no version when nothing does. */
    private record Serves(long epoch, String version) {}

    private record Place(String environment, ServingMode mode) {}

    private static final int ROWS = Estate.LEAST_ROWS;
    private static final int SHARD = 7;

    private final Estate estate;
    private final Plan plan;
    private final String model;
    private final Map<Place, Serves> serving = new HashMap<>();
    private long batches;

    Replica(Estate estate, Plan plan, String model) {
        this.estate = estate;
        this.plan = plan;
        this.model = model;
    }

    @Override
    public boolean hears(String topic) {
        return topic.equals(estate.topics.nameOf(ModelDeployed.class))
                || topic.equals(estate.topics.nameOf(ModelRolledBack.class))
                || topic.equals(estate.topics.nameOf(ModelUndeployed.class));
    }

    @Override
    public List<Letter> hear(Letter letter) {
        var type = estate.topics.named(letter.topic()).orElseThrow();
        switch (estate.codec.decode(letter.value(), EventTypes.classOf(type))) {
            case ModelDeployed d -> serve(d.getEnvironment(), d.getMode(), d.getEpoch(), d.getVersion());
            case ModelUndeployed u -> serve(u.getEnvironment(), u.getMode(), u.getEpoch(), null);
            case ModelRolledBack r -> {
                serve(r.getEnvironment(), ServingMode.LIVE, r.getEpoch(), r.getVersion());
                serve(r.getEnvironment(), ServingMode.SHADOW, r.getEpoch(), null);
            }
            default -> throw new IllegalArgumentException("nothing about a slot: " + letter.topic());
        }
        return List.of();
    }

    /** Everything that serves scores a few rows now, and of some it is known at once what came of them. */
    List<Letter> scored() {
        List<Letter> scored = new ArrayList<>();
        serving.forEach((place, serves) -> {
            if (serves.version() != null) {
                scored.add(estate.letter(model + "/" + SHARD, batch(place, serves)));
                if (batches % 2 == 0) {
                    scored.add(estate.letter(model + "/" + SHARD, outcomes()));
                }
            }
        });
        return scored;
    }

    /** What came of two rows of the latest batch, which may be heard before it. */
    private OutcomesObserved outcomes() {
        String id = EventIds.root(model, "outcomes", Long.toString(batches));
        return OutcomesObserved.newBuilder().setMeta(Metas.root(id, estate.now, "tool:ledger"))
                .setModelId(model).setShard(SHARD).setRows(2)
                .setRequestIds(List.of("a" + batches, "c" + batches))
                .setObservedAt(Collections.nCopies(2, estate.now)).setOutcomes(List.of(0.0, 1.0)).build();
    }

    private void serve(String environment, ServingMode mode, long epoch, String version) {
        serving.merge(new Place(environment, mode), new Serves(epoch, version),
                (known, heard) -> heard.epoch() > known.epoch() ? heard : known);
    }

    private PredictionsServed batch(Place place, Serves serves) {
        String id = EventIds.root(model, "batch", Long.toString(++batches));
        var income = DataColumn.newBuilder().setName(People.FEATURE).setFloats(List.of(1f, 2f, 3f, 4f));
        if (plan.of(serves.version()).sick()) {
            income.setMissing(ByteBuffer.wrap(new byte[] {15}));
        }
        return PredictionsServed.newBuilder().setMeta(Metas.root(id, estate.now, "service:deployment"))
                .setModelId(model).setVersion(serves.version()).setEnvironment(place.environment())
                .setEpoch(serves.epoch()).setMode(place.mode()).setShard(SHARD).setInstance("replica-0")
                .setInstanceStartedAt(estate.now).setBatchNumber(batches).setRows(ROWS)
                .setRequestIds(List.of("a" + batches, "b" + batches, "c" + batches, "d" + batches))
                .setServedAt(Collections.nCopies(ROWS, estate.now)).setFeatures(List.of(income.build())).build();
    }
}

package io.assay.suite.evidence;

import io.assay.runtime.Model;
import io.assay.runtime.UnusableModelException;
import io.assay.suite.brief.Brief;
import io.assay.suite.brief.EvaluationData;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tries a model on data: opens it, reads the rows, scores them; whatever is in the way becomes an observation. */
public final class Laboratory {

    private final Contents contents;
    private final Opening opening;
    private final Scoring scoring;
    private final TrustedKeys keys;

    /** A laboratory that trusts nobody's signature. */
    public Laboratory(Contents contents, Opening opening, Scoring scoring) {
        this(contents, opening, scoring, TrustedKeys.NONE);
    }

    private Laboratory(Contents contents, Opening opening, Scoring scoring, TrustedKeys keys) {
        this.contents = contents;
        this.opening = opening;
        this.scoring = scoring;
        this.keys = keys;
    }

    /** The same, trusting these keys for signatures. */
    public Laboratory trusting(TrustedKeys trusted) {
        return new Laboratory(contents, opening, scoring, trusted);
    }

    /**
     * Tries a model.
     *
     * @param look what to do with the trial while the model is still open
     */
    public <T> T trial(Brief brief, Setting setting, Function<Trial, T> look) {
        if (brief.golden()) {
            return look.apply(new GoldenFiles(contents, opening, scoring).trial(brief, setting));
        }
        List<Observation> before = new ArrayList<>();
        try {
            requireRuntime(brief);
            byte[] bytes = new Entrance(contents, keys).admit(brief, before);
            EvaluationData data = holdOut(brief);
            try (Model model = open(brief, bytes)) {
                before.add(Interfaces.require(brief, model));
                var subject = new ModelSubject(brief, model, scoring, RuleThresholds.of(brief.modelType(), bytes));
                return look.apply(new Trial.Scored(before, evidence(brief, setting, subject, data, before)));
            }
        } catch (ObstacleException obstacle) {
            before.add(obstacle.observation());
            return look.apply(new Trial.Stopped(before));
        }
    }

    private Evidence evidence(
            Brief brief, Setting setting, Subject subject, EvaluationData data, List<Observation> before) {
        var asking = new Asking(subject);
        var reading = new Reading(brief, contents, scoring);
        Rows rows = reading.read(data, Optional.of(asking));
        before.add(Observation.stated(CheckNames.HOLD_OUT, Outcome.PASSED,
                "the hold-out " + data.id() + " was read as registered, under " + data.digest() + others(brief)));
        Optional<Rows> training = brief.training().map(known -> reading.read(known, Optional.empty()));
        List<Opponent> opponents = new Opponents(contents, opening, scoring).of(brief, data);
        Running running = Stopwatch.timed(subject, rows, asking.running());
        return new Evidence(brief, setting, rows, training, subject, opponents, running);
    }

    private static String others(Brief brief) {
        long holdOuts = brief.data().stream().filter(d -> d.role().equals("hold-out")).count();
        return holdOuts == 1 ? "" : "; it is the first of " + holdOuts + " hold-outs, and the only one used";
    }

    private void requireRuntime(Brief brief) {
        if (!opening.knows(brief.modelType())) {
            throw new ObstacleException(Observation.inconclusive(CheckNames.RUNTIME,
                    "this office cannot open models of type " + brief.modelType() + " yet"));
        }
        if (!Brief.TASKS.contains(brief.task())) {
            throw new ObstacleException(Observation.inconclusive(CheckNames.RUNTIME,
                    "this office judges " + Brief.TASKS + ", not task '" + brief.task() + "'"));
        }
    }

    private static EvaluationData holdOut(Brief brief) {
        return brief.holdOut().orElseThrow(() -> new ObstacleException(Observation.inconclusive(CheckNames.HOLD_OUT,
                "no hold-out is among its data sets; name a registered one of role hold-out")));
    }

    private Model open(Brief brief, byte[] bytes) {
        try {
            return opening.open(brief, bytes);
        } catch (UnusableModelException e) {
            throw new ObstacleException(Observation.stated(CheckNames.INTERFACE, Outcome.FAILED,
                    "the model cannot be opened: " + e.getMessage()));
        }
    }
}

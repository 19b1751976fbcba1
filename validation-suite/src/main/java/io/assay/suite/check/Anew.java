package io.assay.suite.check;

import io.assay.suite.brief.Brief;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.evidence.Sample;
import io.assay.suite.observation.Observation;
import java.util.Optional;
import java.util.stream.IntStream;

/** Rows about which the model is asked anew, and what stands in the way of asking. */
final class Anew {

    /** Why a model whose scores were handed in cannot be tried. */
    static final String OUT_OF_SIGHT = "the scores were handed in by the owner's platform and not made here,"
            + " so what changes rows could not be tried";

    private Anew() {}

    /** What a check that asks anew says instead, where it cannot. */
    static Optional<Observation> hindrance(Evidence e, String check) {
        if (!e.subject().answersAnyRow()) {
            return Optional.of(Observation.notApplicable(check, OUT_OF_SIGHT));
        }
        return answered(e).size() == 0
                ? Optional.of(Observation.inconclusive(check, "the model answered no row of the hold-out, so none can be tried again"))
                : Optional.empty();
    }

    /** At most so many rows that it answered. */
    static Sample answered(Evidence e, int most) {
        return answered(e).atMost(most, e.brief().seed());
    }

    private static Sample answered(Evidence e) {
        Sample all = e.holdOut().sample();
        return all.only(IntStream.range(0, all.size())
                .filter(place -> e.holdOut().answers().answered(all.rows()[place]))
                .toArray());
    }

    /** What its answers are called: scores, or answers in words. */
    static String answers(Brief brief) {
        return brief.decides() ? "answers" : "scores";
    }
}

package io.assay.suite.check;

import io.assay.suite.evidence.Evidence;
import io.assay.suite.evidence.Rows;
import io.assay.suite.evidence.Sample;
import java.util.Arrays;
import java.util.List;

/**
 * Rows that the model was trained on.
 *
 * @param sample some of them
 * @param truth what really came in each, classes by their place among those of the hold-out; negative where it has none such
 */
record Learnt(Sample sample, double[] truth) {

    static Learnt of(Evidence e, Rows training) {
        Sample sample = training.sample().atMost(most(e), e.brief().seed());
        double[] truth = sample.pick(training.truth());
        return new Learnt(sample, e.brief().multiclass() ? places(truth, training.classes(), e.holdOut().classes()) : truth);
    }

    private static int most(Evidence e) {
        return Math.min(e.parameters().sample(), Probe.budget(e.brief()));
    }

    private static double[] places(double[] truth, List<String> theirs, List<String> ours) {
        return Arrays.stream(truth).map(place -> ours.indexOf(theirs.get((int) place))).toArray();
    }
}

package io.assay.suite.evidence;

import io.assay.statistics.Scores;
import io.assay.suite.brief.Brief;
import io.assay.suite.policy.Parameters;
import java.util.List;
import java.util.Optional;

/**
 * What trying a version brought.
 *
 * @param brief what is judged
 * @param setting how the evidence is to be read
 * @param holdOut the hold-out, scored
 * @param training the training data, scored on its sample only; empty when none was given
 * @param subject the model itself, for asking further
 * @param opponents what rivals answered to the same hold-out
 * @param running what scoring took
 */
public record Evidence(
        Brief brief,
        Setting setting,
        Rows holdOut,
        Optional<Rows> training,
        Subject subject,
        List<Opponent> opponents,
        Running running) {

    public Parameters parameters() {
        return setting.parameters();
    }

    /** Rows of the hold-out. */
    public int rows() {
        return holdOut.count();
    }

    /** What really came, one a row. */
    public double[] truth() {
        return holdOut.truth();
    }

    /** The score, one a row. */
    public double[] score() {
        return holdOut.answers().score();
    }

    /** Probabilities beside what happened; of binary classifications only. */
    public Scores scores() {
        return scores(truth(), score());
    }

    /** The rows on which the model is asked anew. */
    public Sample sample() {
        return holdOut.sample().atMost(parameters().sample(), brief.seed());
    }

    /** Probabilities beside what happened, 1 standing for the positive class. */
    public static Scores scores(double[] truth, double[] score) {
        boolean[] positive = new boolean[truth.length];
        for (int row = 0; row < truth.length; row++) {
            positive[row] = truth[row] == 1;
        }
        return new Scores(score, positive);
    }
}

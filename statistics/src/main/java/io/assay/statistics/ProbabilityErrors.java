package io.assay.statistics;

import java.util.Optional;
import java.util.stream.IntStream;

/** How far probabilities lie from what happened: proper scoring rules, averaged over rows. */
public final class ProbabilityErrors {

    /** Probabilities are kept this far from 0 and 1, as scikit-learn does for 64-bit floats. */
    static final double CLIP = Math.ulp(1.0);

    private ProbabilityErrors() {}

    /**
     * Log loss: mean of -ln(probability given to what happened), natural logarithm, at least 0 (Good, 1952).
     * Probabilities are clipped to [2.2e-16, 1 - 2.2e-16].
     *
     * @param data probabilities of the positive class, one a row
     * @return not computable with fewer than two rows, or with a score that is no probability
     */
    public static Measured logLoss(Scores data) {
        return logLoss(data, Level.SINGLE);
    }

    /** The same, as one of a family. */
    public static Measured logLoss(Scores data, Level level) {
        var flaw = flaw(data);
        return flaw.isPresent() ? flaw.get() : Mean.of(IntStream.range(0, data.rows())
                        .mapToDouble(i -> -Math.log(given(data, i)))
                        .toArray(), level)
                .within(0, Double.POSITIVE_INFINITY);
    }

    /** Brier score: mean of (probability - outcome) squared, 0 to 1 (Brier, 1950); computable and refused as the other. */
    public static Measured brier(Scores data) {
        return brier(data, Level.SINGLE);
    }

    /** The same, as one of a family. */
    public static Measured brier(Scores data, Level level) {
        var flaw = flaw(data);
        return flaw.isPresent() ? flaw.get() : Mean.of(IntStream.range(0, data.rows())
                        .mapToDouble(i -> data.scores()[i] - (data.positive()[i] ? 1 : 0))
                        .map(error -> error * error)
                        .toArray(), level)
                .within(0, 1);
    }

    private static Optional<Measured.NotComputable> flaw(Scores data) {
        return data.rows() < 2 ? Optional.of(Mean.tooFew(data.rows())) : data.flawOfProbabilities();
    }

    private static double given(Scores data, int row) {
        double p = Math.min(1 - CLIP, Math.max(CLIP, data.scores()[row]));
        return data.positive()[row] ? p : 1 - p;
    }
}

package io.assay.statistics;

import java.util.Arrays;
import java.util.function.Function;

/**
 * Logistic recalibration (Cox, 1958; Van Calster et al., 2019, doi:10.1186/s12916-019-1466-7): what turns the logits of
 * the scores, natural logarithm, into those of the outcomes. Normal intervals from the curvature of the likelihood, as
 * statsmodels gives them. Memory: 8 bytes a row.
 *
 * @param slope by which logits must be multiplied; 1 is ideal, below 1 the scores are too extreme
 * @param intercept what must be added to the multiplied logits; 0 is ideal
 * @param inTheLarge what must be added to the logits when they are not multiplied; 0 is ideal, above 0 the scores are too low
 */
public record CalibrationLine(Measured slope, Measured intercept, Measured inTheLarge) {

    private static final Measured NO_SINGLE_LINE =
            new Measured.NotComputable("no single line is best: the classes are wholly apart");

    /**
     * The line through probabilities, which are clipped to [2.2e-16, 1 - 2.2e-16].
     *
     * @return nothing computable without rows, with one class only, or with a score that is no probability; no slope and
     *     no intercept when all scores are equal, or when some threshold tells the classes wholly apart
     */
    public static CalibrationLine of(Scores data, Level level) {
        var flaw = data.flawOfProbabilities().or(data::flawOfClasses);
        if (flaw.isPresent()) {
            return new CalibrationLine(flaw.get(), flaw.get(), flaw.get());
        }
        double[] logits = Arrays.stream(data.scores()).map(CalibrationLine::logit).toArray();
        var large = Logit.fit(new Logit.Design(new double[0][], null, null, logits, data.positive(), 0));
        Measured inTheLarge = large.map(coefficient(0, level)).orElse(NO_SINGLE_LINE);
        if (Arrays.stream(logits).allMatch(l -> l == logits[0])) {
            var constant = new Measured.NotComputable("all scores are equal");
            return new CalibrationLine(constant, constant, inTheLarge);
        }
        var line = Logit.fit(new Logit.Design(
                new double[][] {logits}, new double[1], new double[] {1}, new double[logits.length], data.positive(), 0));
        return new CalibrationLine(
                line.map(coefficient(1, level)).orElse(NO_SINGLE_LINE),
                line.map(coefficient(0, level)).orElse(NO_SINGLE_LINE),
                inTheLarge);
    }

    private static Function<Logit.Fit, Measured> coefficient(int j, Level level) {
        return fit -> Estimate.normal(fit.coefficients()[j], fit.standardErrors()[j], level);
    }

    private static double logit(double score) {
        double p = Math.clamp(score, ProbabilityErrors.CLIP, 1 - ProbabilityErrors.CLIP);
        return Math.log(p) - Math.log1p(-p);
    }
}

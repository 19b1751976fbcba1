package io.assay.statistics;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a version's scores were judged when it was validated; what monitoring estimates and compares performance with.
 *
 * @param score name of the output that is the score; null of a model that answers in words
 * @param task documented values: {@code binary-classification}, {@code multiclass-classification}, {@code regression},
 *     {@code decision}
 * @param positiveClass the class of which the score is the probability, in words; null where outcomes are 0 and 1
 * @param threshold score at and above which a row counts as decided positive; null where nothing is decided
 * @param calibration what share of rows of a score was positive; null where the score is no class's
 * @param metrics what was measured on the hold-out
 */
public record Scoring(
        String score,
        String task,
        String positiveClass,
        Double threshold,
        CalibrationMap calibration,
        List<Metric> metrics) {

    /**
     * One measure of it.
     *
     * @param name as the measures of live performance are named, e.g. {@code auc}
     * @param slice {@code <column>=<value>}; null for all rows
     * @param value in the measure's unit
     * @param low lower end of the two-sided 95 % interval
     * @param high upper end of it
     */
    public record Metric(String name, String slice, double value, double low, double high) {}

    /** A slice's measure, where it was measured. */
    public Optional<Metric> metric(String name, String slice) {
        return metrics.stream()
                .filter(m -> m.name().equals(name) && Objects.equals(m.slice(), slice))
                .findFirst();
    }
}

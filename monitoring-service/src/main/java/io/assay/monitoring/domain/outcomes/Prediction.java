package io.assay.monitoring.domain.outcomes;

import java.util.Comparator;
import java.util.List;

/**
 * One prediction, as much of it as may be needed until its outcome is known.
 *
 * @param from who made it: version, environment and mode
 * @param epoch serving epoch
 * @param servedAt in milliseconds since 1970
 * @param score score or value; NaN where there is none
 * @param answer what it said, of a model that answers in words; else null
 * @param positive whether it was decided positive; null where it was not decided
 * @param slices slices it lies in by its inputs
 */
public record Prediction(
        From from,
        long epoch,
        long servedAt,
        Kind kind,
        double score,
        String answer,
        Boolean positive,
        List<String> slices) {

    /** Of predictions that claim the same request and series, the first by this counts. */
    static final Comparator<Prediction> FIRST = Comparator.comparingLong(Prediction::servedAt)
            .thenComparingDouble(Prediction::score)
            .thenComparing(Prediction::answer, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(p -> String.join("|", p.slices))
            .thenComparingLong(Prediction::epoch);

    /** Who made a prediction, within one model. */
    public record From(String version, String environment, String mode) {}
}

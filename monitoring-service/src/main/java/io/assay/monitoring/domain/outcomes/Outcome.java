package io.assay.monitoring.domain.outcomes;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * What really came of one request.
 *
 * @param observedAt when it became known, in milliseconds since 1970; of several the latest counts
 * @param number the outcome as a number; null when it is a text
 * @param text the outcome as a text; null when it is a number
 * @param groups groups and segments that came with it, by column
 * @param finalDecision what a person finally decided; null when nobody did
 * @param reason why a person overrode the model; null when none was given
 */
public record Outcome(
        long observedAt, Double number, String text, Map<String, String> groups, String finalDecision, String reason) {

    private static final Comparator<Outcome> LATER = Comparator.comparingLong(Outcome::observedAt)
            .thenComparing(Outcome::words)
            .thenComparing(o -> new TreeMap<>(o.groups).toString())
            .thenComparing(o -> o.finalDecision + "|" + o.reason);

    boolean replaces(Outcome earlier) {
        return earlier == null || LATER.compare(this, earlier) > 0;
    }

    /** The outcome in words. */
    public String words() {
        if (text != null) {
            return text;
        }
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString(number.longValue())
                : Double.toString(number);
    }
}

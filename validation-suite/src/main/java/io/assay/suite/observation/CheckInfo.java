package io.assay.suite.observation;

/**
 * What there is to know of a check before it looks.
 *
 * @param name its name in policies, events and reports
 * @param bound which side of what it measures a policy may bound
 * @param sentence what it looks at, for people
 */
public record CheckInfo(String name, Bound bound, String sentence) {

    /** Which thresholds make sense. */
    public enum Bound {
        /** It states, and measures nothing. */
        NONE,
        /** More is better. */
        AT_LEAST,
        /** Less is better, or nearer to zero. */
        AT_MOST,
        /** Either may be asked. */
        EITHER
    }

    /** Its name as CEL expressions have it: {@code log-loss} is {@code log_loss}. */
    public String identifier() {
        return name.replace('-', '_');
    }
}

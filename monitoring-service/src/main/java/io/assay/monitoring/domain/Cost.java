package io.assay.monitoring.domain;

import java.time.Duration;

/**
 * What a version costs by its declaration, in its currency.
 *
 * @param perThousand of 1,000 predictions; null when not declared
 * @param perMonth fixed, of a month of 30 days; null when not declared
 */
public record Cost(Double perThousand, Double perMonth) {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final double THOUSAND = 1_000;

    /** Nothing was declared. */
    public static final Cost UNKNOWN = new Cost(null, null);

    /** What 1,000 of a window's predictions cost, its share of the month included; null when unknown or without rows. */
    Double perThousandOf(long rows, Window window) {
        if (rows == 0 || perThousand == null && perMonth == null) {
            return null;
        }
        double share = (double) Duration.between(window.from(), window.to()).toMillis() / MONTH.toMillis();
        return (perThousand == null ? 0 : perThousand) + (perMonth == null ? 0 : perMonth * share / rows * THOUSAND);
    }
}

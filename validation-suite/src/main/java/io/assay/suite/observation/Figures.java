package io.assay.suite.observation;

import java.math.BigDecimal;
import java.util.Locale;

/** Writes numbers for people: the same on every machine. */
public final class Figures {

    private static final double SMALL = 0.1;
    private static final double LARGE = 1000;
    private static final double LEAST_CHANCE = 0.0001;

    private Figures() {}

    /** A measured value. */
    public static String of(double value) {
        if (!Double.isFinite(value)) {
            return "not computable";
        }
        double size = Math.abs(value);
        String pattern = size >= LARGE ? "%,.1f" : size >= SMALL || size == 0 ? "%.3f" : "%.4f";
        return String.format(Locale.ROOT, pattern, value);
    }

    /** A value known without uncertainty: whole numbers as counts. */
    public static String exact(double value) {
        return value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE ? count((long) value) : of(value);
    }

    /** A p-value: what is next to nothing is not called nothing. */
    public static String chance(double p) {
        return p < LEAST_CHANCE ? "below " + plain(LEAST_CHANCE) : of(p);
    }

    /** A value as somebody wrote it, without needless zeros. */
    public static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}

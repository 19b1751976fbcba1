package io.assay.validation.domain;

import java.math.BigDecimal;
import java.util.Locale;

/** Writes numbers for people: the same on every machine. */
final class Figures {

    private static final double SMALL = 0.1;
    private static final double LARGE = 1000;

    private Figures() {}

    /** A measured value. */
    static String of(double value) {
        if (!Double.isFinite(value)) {
            return "not computable";
        }
        double size = Math.abs(value);
        String pattern = size >= LARGE ? "%,.1f" : size >= SMALL || size == 0 ? "%.3f" : "%.4f";
        return String.format(Locale.ROOT, pattern, value);
    }

    /** A value as somebody wrote it, without needless zeros. */
    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}

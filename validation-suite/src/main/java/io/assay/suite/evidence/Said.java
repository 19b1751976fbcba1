package io.assay.suite.evidence;

import io.assay.runtime.Output;
import io.assay.suite.brief.Port;
import java.math.BigDecimal;
import java.util.Arrays;

/** Reads a decision in words: text as it is, numbers written plainly, null where there is no answer. */
final class Said {

    private Said() {}

    static String[] in(Output output, Port declared) {
        return output.texts() != null
                ? output.texts()
                : Arrays.stream(output.column(declared.index().orElse(0)))
                        .mapToObj(value -> Double.isFinite(value) ? plain(value) : null)
                        .toArray(String[]::new);
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}

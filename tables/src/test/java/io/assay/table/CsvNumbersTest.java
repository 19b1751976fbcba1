package io.assay.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CsvNumbersTest {

    private static final int TEXTS = 350_000;
    private static final ColumnType COLUMN = new ColumnType("x", ValueType.DOUBLE, false);

    private final Random random = new Random(7);

    @Test
    void readsShortDecimalsAsJavaDoes() {
        readsAsJavaDoes(() -> digits(1 + random.nextInt(8)) + "." + digits(random.nextInt(10)));
    }

    @Test
    void readsDecimalsOfAnyLengthAndExponentAsJavaDoes() {
        readsAsJavaDoes(() -> sign() + digits(1 + random.nextInt(22)) + "." + digits(random.nextInt(24)) + exponent());
    }

    @Test
    void readsWhatJavaWritesOfAnyBitsAsTheSameBits() {
        readsAsJavaDoes(() -> {
            double number = Double.longBitsToDouble(random.nextLong());
            return Double.isFinite(number) ? Double.toString(number) : "0";
        });
    }

    private void readsAsJavaDoes(Supplier<String> texts) {
        for (int i = 0; i < TEXTS; i++) {
            String text = texts.get();

            double number = CsvNumbers.parse(COLUMN, text.toCharArray(), 0, text.length());

            if (Double.doubleToRawLongBits(number) != Double.doubleToRawLongBits(Double.parseDouble(text))) {
                assertThat(number).as(text).isEqualTo(Double.parseDouble(text));
            }
        }
    }

    private String digits(int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private String sign() {
        return random.nextBoolean() ? "-" : "";
    }

    private String exponent() {
        return random.nextBoolean() ? "" : "e" + (random.nextInt(680) - 340);
    }
}

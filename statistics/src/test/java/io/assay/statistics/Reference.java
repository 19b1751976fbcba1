package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Named;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Numbers of outside libraries; {@code src/test/python/make_reference.py} made them and says with which. */
public final class Reference {

    private static final JsonNode ALL = read();

    private Reference() {}

    public static JsonNode part(String name) {
        return ALL.required(name);
    }

    public static Stream<Named<JsonNode>> cases(String part) {
        return part(part).valueStream().map(c -> Named.of(c.required("name").stringValue(), c));
    }

    public static JsonNode named(String part, String name) {
        return part(part).valueStream().filter(c -> c.required("name").stringValue().equals(name)).findFirst().orElseThrow();
    }

    public static double[] numbers(JsonNode array) {
        return array.valueStream()
                .mapToDouble(n -> n.isString() ? Double.parseDouble(n.stringValue().replace("inf", "Infinity").replace("nan", "NaN"))
                        : n.doubleValue())
                .toArray();
    }

    public static long[] counts(JsonNode array) {
        return array.valueStream().mapToLong(JsonNode::longValue).toArray();
    }

    public static boolean[] flags(JsonNode array) {
        boolean[] flags = new boolean[array.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = array.get(i).booleanValue();
        }
        return flags;
    }

    /** Value, both ends and both bounds agree to nine digits; without expected numbers, nothing was computed. */
    public static void agrees(Measured measured, JsonNode expected) {
        if (expected.isNull()) {
            assertThat(measured).isInstanceOf(Measured.NotComputable.class);
            return;
        }
        double[] five = numbers(expected);
        assertThat(measured).isInstanceOfSatisfying(Estimate.class, e -> {
            assertThat(e.value()).as("value").isCloseTo(five[0], nineDigits(five[0]));
            assertThat(e.low()).as("low").isCloseTo(five[1], nineDigits(five[1]));
            assertThat(e.high()).as("high").isCloseTo(five[2], nineDigits(five[2]));
            assertThat(e.lower()).as("lower").isCloseTo(five[3], nineDigits(five[3]));
            assertThat(e.upper()).as("upper").isCloseTo(five[4], nineDigits(five[4]));
        });
    }

    public static Offset<Double> nineDigits(double of) {
        return within(1e-9 * Math.max(1, Math.abs(of)));
    }

    private static JsonNode read() {
        try (InputStream json = Reference.class.getResourceAsStream("/reference/reference.json")) {
            return new JsonMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("reference.json cannot be read", e);
        }
    }
}

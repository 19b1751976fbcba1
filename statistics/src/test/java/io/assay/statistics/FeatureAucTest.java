package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FeatureAucTest {

    private static final JsonNode EXPECTED = Reference.part("leaks");
    private static final boolean[] POSITIVE = Reference.flags(EXPECTED.required("positive"));

    @Test
    void agreesWithScikitLearn() {
        int[] codes = Arrays.stream(Reference.counts(EXPECTED.required("codes"))).mapToInt(Math::toIntExact).toArray();
        double[] values = Reference.numbers(EXPECTED.required("values"));

        double number = value(FeatureAuc.numeric(values, POSITIVE, Level.SINGLE));
        double category = value(FeatureAuc.categorical(codes, POSITIVE, Level.SINGLE));

        assertThat(number).isCloseTo(EXPECTED.required("numeric").doubleValue(), Reference.nineDigits(1));
        assertThat(category).isCloseTo(EXPECTED.required("categorical").doubleValue(), Reference.nineDigits(1));
    }

    @Test
    void seesThatAMissingValueTellsTheTarget() {
        var random = new SplittableRandom(1);
        double[] values = IntStream.range(0, POSITIVE.length)
                .mapToDouble(i -> POSITIVE[i] ? Double.NaN : random.nextDouble())
                .toArray();

        assertThat(value(FeatureAuc.numeric(values, POSITIVE, Level.SINGLE))).isEqualTo(1);
    }

    @Test
    void isNotTakenInByACategoryOfItsOwnForEachRow() {
        int[] codes = IntStream.range(0, POSITIVE.length).toArray();

        double area = value(FeatureAuc.categorical(codes, POSITIVE, Level.SINGLE));

        assertThat(area).isBetween(0.5, 0.65);
    }

    @Test
    void takesTheClassThatIsToldBest() {
        int[] target = {0, 1, 2, 0, 1, 2, 0, 1, 2, 0};
        double[] tellsOne = Arrays.stream(target).mapToDouble(k -> k == 1 ? 5 : 0).toArray();

        assertThat(value(FeatureAuc.numeric(tellsOne, target, Level.SINGLE))).isEqualTo(1);
        assertThat(value(FeatureAuc.categorical(target, target, Level.SINGLE))).isEqualTo(1);
    }

    @Test
    void isNotComputableWithoutBothClasses() {
        assertThat(FeatureAuc.numeric(new double[2], new boolean[2], Level.SINGLE)).isInstanceOf(Measured.NotComputable.class);
        assertThat(FeatureAuc.categorical(new int[2], new boolean[2], Level.SINGLE)).isInstanceOf(Measured.NotComputable.class);
        assertThat(FeatureAuc.numeric(new double[0], new int[0], Level.SINGLE))
                .isEqualTo(new Measured.NotComputable("there are no rows"));
        assertThat(FeatureAuc.categorical(new int[0], new boolean[0], Level.SINGLE))
                .isEqualTo(new Measured.NotComputable("there are no rows"));
    }

    private static double value(Measured measured) {
        return ((Estimate) measured).value();
    }
}

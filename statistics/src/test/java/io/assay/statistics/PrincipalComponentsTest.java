package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PrincipalComponentsTest {

    /** Errors are counted in millionths. */
    private static final double ROUNDED = 2e-6;

    @ParameterizedTest
    @MethodSource("samples")
    void measureErrorsAsScikitLearnDoes(JsonNode sample) {
        double[][] window = rows(sample.required("window"));

        PrincipalComponents fit = fit(rows(sample.required("reference"))).orElseThrow();
        Reconstruction errors = errors(fit, window);

        assertThat(fit.components()).hasNumberOfRows(sample.required("components").intValue());
        assertThat(fit.explained()).isCloseTo(sample.required("explained").doubleValue(), within(1e-9));
        assertThat(axes(fit)).containsExactly(sample.required("axes").valueStream()
                .flatMapToDouble(axis -> Arrays.stream(Reference.numbers(axis))).toArray(), within(1e-6));
        near(fit.reference().mean(), sample.required("mean"));
        near(fit.reference().variance(), sample.required("variance"));
        near(errors.mean(), sample.required("windowMean"));
        near(fit.reference().effect(errors), sample.required("effect"));
        near(fit.reference().noDriftQuantile(errors, 0.95), sample.required("noDrift"));
    }

    static Stream<Named<JsonNode>> samples() {
        return Reference.cases("reconstructions");
    }

    @Test
    void addUpInAnyOrder() {
        PrincipalComponents fit = fit(drawn(400, 5, 1)).orElseThrow();
        double[][] window = drawn(101, 5, 2);

        Reconstruction all = errors(fit, window);
        Reconstruction odd = errors(fit, every(window, 1));
        Reconstruction even = errors(fit, every(window, 0));

        assertThat(odd.plus(even)).isEqualTo(all).isEqualTo(even.plus(odd));
    }

    @Test
    void leaveOutConstantFeaturesAndRowsThatAreNotComplete() {
        double[][] rows = drawn(300, 4, 3);
        for (int i = 0; i < rows.length; i++) {
            rows[i][2] = 7;
            rows[i][0] = i % 10 == 0 ? Double.NaN : rows[i][0];
        }

        PrincipalComponents fit = fit(rows).orElseThrow();

        assertThat(fit.features()).containsExactly("f0", "f1", "f3");
        assertThat(fit.reference().rows()).isEqualTo(135);
    }

    @Test
    void areNotFittedToTooLittleOrToTooMuch() {
        assertThat(fit(drawn(99, 3, 1))).isEmpty();
        assertThat(fit(drawn(239, 60, 1))).isEmpty();
        assertThat(fit(drawn(500, 1, 1))).isEmpty();
        assertThat(fit(drawn(5, 201, 1))).isEmpty();
        assertThat(fit(drawn(240, 60, 1)).orElseThrow().components()).hasNumberOfRows(PrincipalComponents.MOST_COMPONENTS);
    }

    @Test
    void letNoOutlierDecide() {
        PrincipalComponents fit = fit(drawn(400, 3, 4)).orElseThrow();

        double error = fit.error(new double[] {1e300, -1e300, 1e300});

        assertThat(error).isLessThanOrEqualTo(PrincipalComponents.MOST_DEVIATIONS * Math.sqrt(3));
    }

    @Test
    void surviveBeingWrittenAndRead() {
        var json = new JsonMapper();
        PrincipalComponents fit = fit(drawn(200, 3, 4)).orElseThrow();

        var read = json.readValue(json.writeValueAsBytes(fit), PrincipalComponents.class);

        assertThat(read).usingRecursiveComparison().isEqualTo(fit);
        assertThat(read.error(new double[] {1, 2, 3})).isEqualTo(fit.error(new double[] {1, 2, 3}));
    }

    private static Optional<PrincipalComponents> fit(double[][] rows) {
        List<String> names = IntStream.range(0, rows[0].length).mapToObj(i -> "f" + i).toList();
        List<double[]> columns = new ArrayList<>();
        for (int feature = 0; feature < names.size(); feature++) {
            int of = feature;
            columns.add(Stream.of(rows).mapToDouble(row -> row[of]).toArray());
        }
        return PrincipalComponents.fit(names, columns);
    }

    private static Reconstruction errors(PrincipalComponents fit, double[][] rows) {
        Reconstruction errors = Reconstruction.NONE;
        for (double[] row : rows) {
            errors = errors.and(fit.error(row.clone()));
        }
        return errors;
    }

    /** An axis may point either way. */
    private static double[] axes(PrincipalComponents fit) {
        return Stream.of(fit.components()).flatMapToDouble(Arrays::stream).map(Math::abs).toArray();
    }

    private static double[][] drawn(int rows, int features, long seed) {
        var random = new Random(seed);
        return Stream.generate(() -> random.doubles(features).toArray()).limit(rows).toArray(double[][]::new);
    }

    private static double[][] every(double[][] rows, int rest) {
        return IntStream.range(0, rows.length).filter(i -> i % 2 == rest).mapToObj(i -> rows[i]).toArray(double[][]::new);
    }

    private static double[][] rows(JsonNode array) {
        return array.valueStream().map(Reference::numbers).toArray(double[][]::new);
    }

    private static void near(double measured, JsonNode expected) {
        assertThat(measured).isCloseTo(expected.doubleValue(), within(ROUNDED));
    }
}

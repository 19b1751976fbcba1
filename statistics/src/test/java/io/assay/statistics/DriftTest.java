package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class DriftTest {

    private static final long[] NONE = {0, 0};
    private static final long[] TWO = {3, 4};

    @ParameterizedTest
    @MethodSource("histograms")
    void agreesWithScipy(JsonNode sample) {
        long[] reference = Reference.counts(sample.required("reference"));
        long[] current = Reference.counts(sample.required("current"));

        double psi = Psi.between(reference, current);
        double distance = JensenShannon.between(reference, current);

        assertThat(psi).isCloseTo(sample.required("psi").doubleValue(), Reference.nineDigits(psi));
        assertThat(distance).isCloseTo(sample.required("jensenShannon").doubleValue(), Reference.nineDigits(1));
    }

    static Stream<Named<JsonNode>> histograms() {
        return Reference.cases("histograms");
    }

    @ParameterizedTest
    @MethodSource("noDrift")
    void knowsWhatTheIndexStaysBelowWithoutDriftAsASimulationDoes(JsonNode sample) {
        long[] reference = Reference.counts(sample.required("reference"));
        long rows = sample.required("rows").longValue();

        sample.required("quantiles").forEachEntry((probability, simulated) -> {
            double quantile = Psi.noDriftQuantile(reference, rows, Double.parseDouble(probability), 1);

            assertThat(quantile).as(probability).isCloseTo(simulated.doubleValue(), withinPercentage(drawn(probability) ? 8 : 16));
        });
    }

    private static boolean drawn(String probability) {
        return Double.parseDouble(probability) <= 0.998;
    }

    static Stream<Named<JsonNode>> noDrift() {
        return Reference.cases("noDrift");
    }

    @ParameterizedTest
    @MethodSource("jsNoDrift")
    void knowsWhatTheDistanceStaysBelowWithoutDriftAsASimulationDoes(JsonNode sample) {
        long[] reference = Reference.counts(sample.required("reference"));

        double quantile = JensenShannon.noDriftQuantile(reference, sample.required("rows").longValue(), 0.95, 1);

        assertThat(quantile).isCloseTo(sample.required("quantile").doubleValue(), withinPercentage(4));
    }

    static Stream<Named<JsonNode>> jsNoDrift() {
        return Reference.cases("jsNoDrift");
    }

    @Test
    void drawsTheSameQuantileFromTheSameSeed() {
        long[] sparse = {40, 30, 3};

        double quantile = Psi.noDriftQuantile(sparse, 50, 0.95, 1);

        assertThat(Psi.noDriftQuantile(sparse, 50, 0.95, 1)).isEqualTo(quantile);
        assertThat(Psi.noDriftQuantile(sparse, 50, 0.95, 2)).isNotEqualTo(quantile);
    }

    @Test
    void takesAConstantColumnForOneThatCannotDriftByChance() {
        long[] constant = {0, 700, 0};

        assertThat(Psi.noDriftQuantile(constant, 100, 0.95, 1)).isZero();
        assertThat(JensenShannon.noDriftQuantile(constant, 100, 0.95, 1)).isZero();
        assertThat(Psi.between(constant, new long[] {0, 90, 0})).isZero();
        assertThat(Psi.between(constant, new long[] {0, 90, 10})).isGreaterThan(0.5);
    }

    @Test
    void isNoNumberWithoutRows() {
        assertThat(Psi.between(NONE, TWO)).isNaN();
        assertThat(Psi.between(TWO, NONE)).isNaN();
        assertThat(JensenShannon.between(NONE, TWO)).isNaN();
        assertThat(JensenShannon.between(TWO, NONE)).isNaN();
        assertThat(Psi.noDriftQuantile(NONE, 5, 0.95, 1)).isNaN();
        assertThat(JensenShannon.noDriftQuantile(NONE, 5, 0.95, 1)).isNaN();
        assertThat(Psi.noDriftQuantile(TWO, 0, 0.95, 1)).isNaN();
    }

    @Test
    void refusesHistogramsOverOtherBins() {
        long[] three = {1, 2, 3};

        assertThatThrownBy(() -> Psi.between(TWO, three)).hasMessageContaining("2 and 3 bins");
        assertThatThrownBy(() -> JensenShannon.between(TWO, three)).hasMessageContaining("2 and 3 bins");
        assertThatThrownBy(() -> JensenShannon.between(three, TWO)).hasMessageContaining("3 and 2 bins");
    }
}

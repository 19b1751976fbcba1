package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FamilyTest {

    private static final JsonNode EXPECTED = Reference.part("families");

    @Test
    void adjustsAsStatsmodelsDoes() {
        for (JsonNode sample : EXPECTED.required("holm")) {
            double[] adjusted = Family.holm(Reference.numbers(sample.required("p")));

            assertThat(adjusted).containsExactly(Reference.numbers(sample.required("adjusted")), within(1e-15));
        }
    }

    @Test
    void takesItsQuantilesFromScipy() {
        EXPECTED.required("levels").forEachEntry((comparisons, quantiles) -> {
            var level = new Level(Integer.parseInt(comparisons));

            assertThat(new double[] {level.two(), level.one()}).containsExactly(Reference.numbers(quantiles), within(1e-12));
        });
    }

    @Test
    void widensNormalIntervalsByTheirNumber() {
        List<Estimate> family = Family.normal(new double[] {5, -1}, new double[] {2, 0});

        double[] quantiles = Reference.numbers(EXPECTED.required("levels").required("2"));
        assertThat(family.get(0).high()).isCloseTo(5 + 2 * quantiles[0], within(1e-9));
        assertThat(family.get(0).lower()).isCloseTo(5 - 2 * quantiles[1], within(1e-9));
        assertThat(family.get(1)).isEqualTo(new Estimate(-1, -1, -1, -1, -1));
        assertThat(Family.normal(new double[0], new double[0])).isEmpty();
    }

    @Test
    void findsNothingInNoDraws() {
        assertThat(Family.maxT(new double[0], new double[5][0])).isEmpty();
        assertThat(Family.maxT(new double[] {1}, new double[0][])).containsExactly(
                new Measured.NotComputable("it is the same on every resample"));
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> new Level(0)).hasMessageContaining("family of 0");
        assertThatThrownBy(() -> Family.holm(new double[] {0.5, Double.NaN})).hasMessageContaining("outside 0 to 1");
        assertThatThrownBy(() -> Family.normal(new double[2], new double[1])).hasMessageContaining("2 values but 1 standard");
        assertThatThrownBy(() -> Family.maxT(new double[2], new double[1][3])).hasMessageContaining("2 values but 3 values");
    }
}

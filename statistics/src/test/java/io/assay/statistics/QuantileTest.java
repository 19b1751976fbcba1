package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuantileTest {

    @Test
    void agreesWithNumpy() {
        double[] sorted = Reference.numbers(Reference.part("quantiles").required("values"));

        Reference.part("quantiles").required("at").forEachEntry((probability, expected) ->
                assertThat(Quantile.of(sorted, Double.parseDouble(probability)))
                        .as(probability).isCloseTo(expected.doubleValue(), Reference.nineDigits(1)));
    }

    @Test
    void staysFiniteBetweenTheGreatestNumbers() {
        double[] ends = {-Double.MAX_VALUE, Double.MAX_VALUE};

        assertThat(Quantile.of(ends, 0.5)).isZero();
        assertThat(Quantile.of(ends, 0)).isEqualTo(-Double.MAX_VALUE);
        assertThat(Quantile.of(ends, 1)).isEqualTo(Double.MAX_VALUE);
    }

    @Test
    void isExactBetweenEqualValues() {
        assertThat(Quantile.of(new double[] {0.1, 0.1, 0.1}, 0.3)).isEqualTo(0.1);
    }

    @Test
    void refusesNoValuesAndWhatIsNoProbability() {
        assertThatThrownBy(() -> Quantile.of(new double[0], 0.5)).hasMessageContaining("0 values");
        assertThatThrownBy(() -> Quantile.of(new double[1], 1.1)).hasMessageContaining("1.1");
        assertThatThrownBy(() -> Quantile.of(new double[1], Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void knowsTheNormalQuantilesOfScipy() {
        var normal = Reference.part("normalQuantiles");

        assertThat(Estimate.Z_ONE_SIDED).isEqualTo(normal.required("0.95").doubleValue());
        assertThat(Estimate.Z_TWO_SIDED).isEqualTo(normal.required("0.975").doubleValue());
    }
}

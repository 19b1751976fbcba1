package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ReliabilityTest {

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheCalibrationCurveOfScikitLearn(JsonNode sample) {
        List<Reliability.Bin> bins = Reliability.of(ProbabilityErrorsTest.scores(sample), 10).bins(Level.SINGLE);

        for (JsonNode expected : sample.required("bins")) {
            Reliability.Bin bin = bins.get(expected.required("bin").intValue());
            assertThat(bin.rows()).isEqualTo(expected.required("rows").longValue());
            assertThat(bin.meanScore()).isCloseTo(expected.required("meanScore").doubleValue(), Reference.nineDigits(1));
            Reference.agrees(bin.observed(), expected.required("observed"));
        }
        assertThat(bins.stream().filter(bin -> bin.rows() > 0)).hasSize(sample.required("bins").size());
    }

    static Stream<Named<JsonNode>> cases() {
        return Reference.cases("lines");
    }

    @Test
    void addsPartsUpToTheSameBinsAndError() {
        var data = CalibrationTest.drawn(500, 3, 0.7);
        var first = new Reliability(10);
        var second = new Reliability(10);

        for (int i = 0; i < data.rows(); i++) {
            (i < 200 ? first : second).add(data.scores()[i], data.positive()[i]);
        }
        first.merge(second);

        assertThat(first.error()).isCloseTo(((Estimate) Calibration.error(data, 1)).value(), Reference.nineDigits(1));
        assertThat(first.bins(Level.SINGLE).stream().mapToLong(Reliability.Bin::rows).sum()).isEqualTo(500);
    }

    @Test
    void putsOneIntoTheLastBinAndLeavesEmptyOnesOpen() {
        var bins = Reliability.of(new Scores(new double[] {1, 0.5}, new boolean[] {true, false}), 2).bins(Level.SINGLE);

        assertThat(Arrays.asList(bins.get(0).rows(), bins.get(1).rows())).containsExactly(0L, 2L);
        assertThat(bins.get(0).meanScore()).isNaN();
        assertThat(bins.get(0).observed()).isEqualTo(new Measured.NotComputable("there are no rows"));
        assertThat(new Reliability(3).error()).isNaN();
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatThrownBy(() -> new Reliability(2).add(Double.NaN, true)).hasMessageContaining("a score is NaN");
        assertThatThrownBy(() -> new Reliability(0)).hasMessageContaining("0 bins");
        assertThatThrownBy(() -> new Reliability(2).merge(new Reliability(3))).hasMessageContaining("2 and 3 bins");
    }
}

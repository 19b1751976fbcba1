package io.assay.suite.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.suite.HandMade;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.policy.Severity;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    @Test
    void tellsTheGravestFirstWithMarginAndRemedy() {
        Report report = Reports.unfair("female");

        Line first = report.findings().getFirst();
        assertThat(first.outcome()).isEqualTo("FAILED");
        assertThat(first.severity()).isEqualTo("blocking");
        assertThat(first.margin().distance()).isNegative();
        assertThat(first.toPass()).contains("of at least 0.8", "at this value no number of rows would do");
        assertThat(report.standing()).isEqualTo(report.findings().subList(0, report.standing().size()));
    }

    @Test
    void saysHowManyRowsWouldTell() {
        double[] truth = HandMade.repeated(30, 0, 1);
        double[] score = IntStream.range(0, 60).mapToDouble(i -> i % 2 * 0.2 + (i % 13) / 25.0).toArray();
        var bench = Reports.bench().asking(CheckNames.AUC, Severity.BLOCKING, 0.8, null);

        Report report = Reports.of(bench, HandMade.rows(truth, score));

        Line auc = report.findings().stream().filter(line -> line.check().equals("auc")).findFirst().orElseThrow();
        assertThat(auc.outcome()).as(auc.words()).isEqualTo("INCONCLUSIVE");
        assertThat(auc.toPass()).matches("auc of at least 0.8, its lower one-sided 95 % bound clearing it; at this value about [0-9,]+ rows would do");
    }

    @Test
    void drawsTheRocCurveInFewPointsWhoseAreaIsTheAuc() {
        double[] truth = IntStream.range(0, 5_000).mapToDouble(i -> i % 3 == 0 ? 1 : 0).toArray();
        double[] score = IntStream.range(0, 5_000).mapToDouble(i -> (i * 7919 % 5_003) / 6_000.0 + truth[i] * 0.1).toArray();

        Report report = Reports.of(Reports.bench(), HandMade.rows(truth, score));

        var curve = report.charts().roc();
        double area = IntStream.range(1, curve.size())
                .mapToDouble(i -> (curve.get(i).falsePositiveRate() - curve.get(i - 1).falsePositiveRate())
                        * (curve.get(i).truePositiveRate() + curve.get(i - 1).truePositiveRate()) / 2)
                .sum();
        assertThat(curve).hasSizeBetween(100, 201);
        assertThat(area).isCloseTo(report.metrics().get("auc"), within(1e-3));
        assertThat(report.charts().reliability()).hasSizeBetween(5, 10);
    }

    @Test
    void spreadsTheScoresOfEveryGroupOverBinsThatSumToOne() {
        Report report = Reports.unfair("female");

        assertThat(report.charts().distributions()).extracting(Charts.Distribution::group)
                .containsExactly("1", "0", "male", "female");
        assertThat(report.charts().distributions()).allSatisfy(group ->
                assertThat(group.shares().stream().mapToDouble(share -> share).sum()).isCloseTo(1, within(1e-12)));
    }

    @Test
    void makesTheSameBytesOfTheSameRows() {
        byte[] first = Json.bytes(Reports.unfair("female"));
        byte[] second = Json.bytes(Reports.unfair("female"));

        assertThat(second).isEqualTo(first);
        var json = new JsonMapper().readTree(first);
        assertThat(json.propertyNames()).startsWith("format", "verdict", "because");
        assertThat(json.path("format").asString()).isEqualTo("assay-validation-report/2");
        assertThat(json.at("/standard/parameters/smallestGroup").asInt()).isEqualTo(100);
    }

    @Test
    void drawsNothingOfScoresThatAreNoNumbers() {
        double[] truth = HandMade.repeated(50, 0, 1);
        double[] score = HandMade.repeated(50, Double.NaN, 0.5);

        Report report = Reports.of(Reports.bench(), HandMade.rows(truth, score, Map.of()));

        assertThat(report.charts().roc()).isEmpty();
        assertThat(report.charts().reliability()).isEmpty();
    }
}

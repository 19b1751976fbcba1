package io.assay.suite.check;

import static io.assay.suite.HandMade.repeated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.suite.Bench;
import io.assay.suite.HandMade;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.policy.Outcome;
import io.assay.suite.policy.Parameters;
import io.assay.suite.policy.Severity;
import io.assay.suite.verdict.Ruling;
import io.assay.suite.verdict.Verdict;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final Map<String, List<String>> NO_GROUPS = Map.of();

    @Test
    void comparesEveryGroupWithTheLargest() {
        // 6 women of whom 3 are favoured, 8 men of whom 6 are: 0.5 / 0.75.
        double[] score = {0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1};
        double[] truth = {0, 0, 1, 0, 1, 1, 0, 0, 0, 1, 1, 1, 0, 1};

        Ruling ruling = judged(new Bench(), truth, score, Map.of("sex", sexes(6, 8)));

        assertThat(ruling.metrics().get("disparate-impact[sex=female]")).isCloseTo(0.5 / 0.75, within(1e-12));
        // Of the deserving, truth 0: 2 of 3 women and 3 of 4 men are favoured.
        assertThat(ruling.metrics().get("equal-opportunity-difference[sex=female]"))
                .isCloseTo(2.0 / 3 - 3.0 / 4, within(1e-12));
        assertThat(ruling.metrics()).doesNotContainKey("disparate-impact[sex=male]");
    }

    @Test
    void knowsThatAHighScoreMayBeTheFavourableOne() {
        double[] score = {1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0};
        double[] truth = {1, 1, 0, 1, 0, 0, 1, 1, 1, 0, 0, 0, 1, 0};

        Ruling ruling = judged(new Bench().favouringAtLeast(0.5), truth, score, Map.of("sex", sexes(6, 8)));

        assertThat(ruling.metrics().get("disparate-impact[sex=female]")).isCloseTo(0.5 / 0.75, within(1e-12));
        assertThat(ruling.metrics().get("equal-opportunity-difference[sex=female]"))
                .isCloseTo(2.0 / 3 - 3.0 / 4, within(1e-12));
    }

    @Test
    void doesNotCompareAGroupThatIsTooSmallAndSaysSo() {
        Bench bench = new Bench()
                .asking(CheckNames.GROUP_ROWS, Severity.CONDITION, null, null)
                .with(new Parameters(7, 1, 100, 0, 0.1));

        Ruling ruling = judged(bench, repeated(14, 0), repeated(14, 0.1), Map.of("sex", sexes(6, 8)));

        assertThat(ruling.metrics()).doesNotContainKey("disparate-impact[sex=female]");
        assertThat(ruling.verdict()).isEqualTo(Verdict.PASSED_WITH_CONDITIONS);
        assertThat(ruling.because())
                .isEqualTo("sex=female has 6 rows; 7 are asked before a group is compared");
    }

    @Test
    void comparesRowsWithoutAGroupToo() {
        List<String> sexes = Stream.of(Collections.nCopies(8, "male"), Collections.<String>nCopies(6, null))
                .flatMap(List::stream)
                .toList();

        Ruling ruling = judged(new Bench(), repeated(14, 0), repeated(14, 0.1), Map.of("sex", sexes));

        assertThat(ruling.metrics().get("disparate-impact[sex=(missing)]")).isEqualTo(1);
    }

    @Test
    void countsScoresThatAreNoProbabilities() {
        Bench bench = new Bench().asking(CheckNames.SCORES, Severity.BLOCKING, null, null);

        Ruling ruling = judged(bench, new double[] {0, 1, 0, 1}, new double[] {0.1, Double.NaN, 1.5, -0.1}, NO_GROUPS);

        assertThat(ruling.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(ruling.because()).startsWith("of 4 scores 1 are NaN or infinite and 2 lie outside [0, 1]");
    }

    @Test
    void isInconclusiveOnOneClassOnly() {
        Bench bench = new Bench().asking(CheckNames.AUC, Severity.BLOCKING, 0.7, null);

        Ruling ruling = judged(bench, repeated(50, 0), repeated(50, 0.2), NO_GROUPS);

        assertThat(ruling.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(ruling.because()).contains("auc cannot be computed on these 50 rows: all rows are of one class");
    }

    @Test
    void doesNotCallACalibrationErrorAFailureThatNoiseExplains() {
        Bench bench = new Bench().asking(CheckNames.ECE, Severity.BLOCKING, null, 0.03);
        // 20 rows, each score 0.5, 14 positives: an error of 0.2 that a fair coin makes now and then.
        double[] truth = Stream.of(repeated(14, 1), repeated(6, 0)).flatMapToDouble(Arrays::stream).toArray();

        Ruling ruling = judged(bench, truth, repeated(20, 0.5), NO_GROUPS);

        assertThat(ruling.metrics().get("ece")).isCloseTo(0.2, within(1e-12));
        assertThat(ruling.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void holdsAClaimAgainstTheWholeInterval() {
        Bench bench = new Bench().asking(CheckNames.CLAIMS, Severity.CONDITION, null, 0.01).claiming("brier", 0.01);

        Ruling ruling = judged(bench, repeated(50, 0, 1), repeated(50, 0.4, 0.6), NO_GROUPS);

        assertThat(ruling.verdict()).isEqualTo(Verdict.PASSED_WITH_CONDITIONS);
        assertThat(ruling.because()).contains("claimed brier 0.01, measured 0.160");
    }

    @Test
    void saysThatItDoesNotMeasureAnUnknownClaim() {
        Bench bench = new Bench().claiming("profit", 0.5);

        Ruling ruling = judged(bench, repeated(50, 0, 1), repeated(50, 0.4, 0.6), NO_GROUPS);

        assertThat(ruling.findings()).anySatisfy(f -> {
            assertThat(f.words()).isEqualTo("the claimed profit of 0.5 is not measured here");
            assertThat(f.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        });
    }

    @Test
    void measuresARegressionBesideAlwaysSayingTheMean() {
        Bench bench = new Bench().regressing().asking(CheckNames.SKILL, Severity.BLOCKING, null, 1.0);

        // Truth 0 and 2 has mean 1 and spread 1; every error is 0.5.
        Ruling ruling = judged(bench, repeated(50, 0, 2), repeated(50, 0.5, 1.5), NO_GROUPS);

        assertThat(ruling.metrics()).containsAllEntriesOf(Map.of("rmse", 0.5, "mae", 0.5, "rmse-to-mean", 0.5));
        assertThat(ruling.verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void neverPassesUnconditionallyOnAHoldOutThatADeveloperMayRead() {
        double[] truth = repeated(50, 0, 1);
        double[] score = repeated(50, 0.4, 0.6);

        Ruling above = judged(new Bench().readableBy("person:dana"), truth, score, NO_GROUPS);
        Ruling lowest = judged(new Bench().lowest().readableBy("person:dana"), truth, score, NO_GROUPS);

        assertThat(above.verdict()).isEqualTo(Verdict.PASSED_WITH_CONDITIONS);
        assertThat(lowest.verdict()).isEqualTo(Verdict.PASSED);
    }

    private static Ruling judged(Bench bench, double[] truth, double[] score, Map<String, List<String>> groups) {
        return bench.judged(HandMade.rows(truth, score, groups));
    }

    private static List<String> sexes(int women, int men) {
        return Stream.of(Collections.nCopies(women, "female"), Collections.nCopies(men, "male"))
                .flatMap(List::stream)
                .toList();
    }
}

package io.assay.validation.work;

import static io.assay.validation.CreditRisk.job;
import static io.assay.validation.work.Office.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.events.Artefact;
import io.assay.events.CheckOutcome;
import io.assay.events.ValidationDone;
import io.assay.events.ValidationJob;
import io.assay.events.Verdict;
import io.assay.statistics.ColumnProfile;
import io.assay.statistics.ReferenceProfile;
import io.assay.validation.CreditRisk;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JudgeModelTest {

    /** {@code scipy.stats.norm.ppf(1 - 0.025 / 3)}: three groups are compared, and their intervals hold together. */
    private static final double OF_THREE = 2.3939797998185104;

    /** Scores are 32-bit floats, whose rounding is below 1e-7; their measures agree far better than this. */
    private static final double FLOATS = 1e-6;

    private final JsonMapper json = new JsonMapper();

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
    }

    @ParameterizedTest
    @CsvSource({"1.0.0, PASSED", "1.1.0, FAILED", "1.2.0, PASSED"})
    void measuresWhatAnOutsideSourceMeasured(String version, Verdict verdict) {
        JsonNode expected = CreditRisk.yaml("expected-metrics.json").path("versions").path(version);

        ValidationDone done = office.judged(job(version, office.store));

        assertThat(done.getVerdict()).as(done.getBecause()).isEqualTo(verdict);
        assertThat(done.getRows()).isEqualTo(24_000);
        assertNear(done, "auc", expected.path("auc").path("value"));
        assertNear(done, "log-loss", expected.path("logLoss"));
        assertNear(done, "brier", expected.path("brier"));
        assertNear(done, "ece", expected.path("ece").path("value"));
        assertThat(finding(done, "auc", null).getLow())
                .isCloseTo(expected.path("auc").path("low").doubleValue(), within(FLOATS));
    }

    @ParameterizedTest
    @CsvSource({
        "1.0.0, sex, female", "1.0.0, age_group, under-30", "1.0.0, age_group, over-60",
        "1.1.0, sex, female", "1.2.0, sex, female", "1.2.0, age_group, under-30"
    })
    void measuresFairnessAsAnOutsideSourceDid(String version, String column, String group) {
        JsonNode expected = CreditRisk.yaml("expected-metrics.json").path("versions").path(version)
                .path("fairness").path(column).path("groups").path(group);

        ValidationDone done = office.judged(job(version, office.store));

        String slice = "[" + column + "=" + group + "]";
        assertNear(done, "disparate-impact" + slice, expected.path("disparateImpact").path("value"));
        assertNear(done, "equal-opportunity-difference" + slice,
                expected.path("equalOpportunityDifference").path("value"));
        double onLogarithm = OF_THREE * expected.path("disparateImpact").path("logStandardError").doubleValue();
        assertThat(finding(done, "disparate-impact", column + "=" + group).getHigh()).isCloseTo(
                expected.path("disparateImpact").path("value").doubleValue() * Math.exp(onLogarithm), within(FLOATS));
    }

    @Test
    void weighsTheSignatureThatCameWithTheModel() {
        ValidationJob signed = office.with("1.0.0", facts -> facts.put("artefacts", List.of(
                facts.getArtefacts().getFirst(),
                new Artefact("model.sig", "signature", office.stored("no signature at all"), 19L, null, null))));

        ValidationDone done = office.judged(signed);

        assertThat(finding(done, "signature", null).getOutcome()).isEqualTo(CheckOutcome.INCONCLUSIVE);
        assertThat(done.getBecause()).startsWith("the model is signed, but no key is trusted here");
    }

    @Test
    void failsTheUnfairVersionWithTheNumberTheIntervalAndTheSlice() {
        ValidationDone done = office.judged(job("1.1.0", office.store));

        assertThat(done.getBecause()).contains(
                "disparate-impact of sex=female is 0.732, 95 % interval [0.719, 0.744];",
                "at least 0.8 is asked, and the whole interval lies beyond it",
                "four-fifths rule not met");
        assertThat(finding(done, "disparate-impact", "sex=female").getClauses())
                .contains("29 CFR 1607.4(D) (four-fifths rule)");
        assertThat(finding(done, "auc", null).getOutcome()).isEqualTo(CheckOutcome.PASSED);
    }

    @Test
    void makesTheSameBytesOfTheSameJob() {
        ValidationJob job = job("1.2.0", office.store);

        ValidationDone first = office.judged(job);
        ValidationDone second = office.judged(job);

        assertThat(withoutAnnex(second)).isEqualTo(withoutAnnex(first));
        assertThat(first.getReportFiles()).containsOnlyKeys("html", "pdf", "annex");
    }

    @Test
    void filesReportProfileAndPolicy() {
        ValidationDone done = office.judged(job("1.0.0", office.store));

        JsonNode report = json.readTree(office.filed(done.getReportDigest()));
        assertThat(report.path("because").stringValue()).isEqualTo(done.getBecause());
        assertThat(report.path("findings")).hasSize(done.getFindings().size());
        assertThat(office.filed(done.getReportFiles().get("html"))).asString().startsWith("<!doctype html>");
        assertThat(office.filed(done.getReportFiles().get("pdf"))).asString(StandardCharsets.ISO_8859_1).startsWith("%PDF-");
        JsonNode annex = json.readTree(office.filed(done.getReportFiles().get("annex")));
        assertThat(annex.path("report").stringValue()).isEqualTo(done.getReportDigest());
        assertThat(annex.path("scoredRows").intValue()).isEqualTo(24_000);
        var profile = json.readValue(office.filed(done.getProfileDigest()), ReferenceProfile.class);
        assertThat(profile.rows()).isEqualTo(24_000);
        assertThat(profile.features()).hasSize(11);
        assertThat(profile.outputs()).extracting(ColumnProfile::name).containsExactly("probabilities");
        requireScoring(profile);
        String policy = new String(office.filed(done.getPolicyDigest()), StandardCharsets.UTF_8);
        assertThat(policy).contains("name: assay-default");
    }

    private static void requireScoring(ReferenceProfile profile) {
        assertThat(profile.scoring().score()).isEqualTo("probabilities");
        assertThat(profile.scoring().calibration().rates()).hasSizeGreaterThan(5).isSorted();
        assertThat(profile.scoring().metric("auc", null)).hasValueSatisfying(auc ->
                assertThat(auc.value()).isBetween(auc.low(), auc.high()).isGreaterThan(0.6));
        assertThat(profile.slices()).isNotEmpty().allSatisfy(slice -> {
            assertThat(slice.values()).hasSizeBetween(1, 20);
            assertThat(profile.scoring().metric("auc", slice.name() + "=" + slice.values().getFirst())).isPresent();
        });
    }

    @Test
    void passesOnlyWithConditionsWhenADeveloperMayReadTheHoldOut() {
        ValidationJob job = job("1.0.0", office.store);
        job.getData().getFirst().put("readers", List.of("person:vera", "person:dana"));

        ValidationDone done = office.judged(job);

        assertThat(done.getVerdict()).isEqualTo(Verdict.PASSED_WITH_CONDITIONS);
        assertThat(done.getHoldOuts().getFirst().getIndependent()).isFalse();
        assertThat(done.getBecause()).contains("may be read by");
    }

    @Test
    void countsTheJudgementsOfTheHoldOut() {
        ValidationJob job = job("1.0.0", office.store);
        job.put("timesJudged", 7L);

        assertThat(office.judged(job).getHoldOuts().getFirst().getTimesJudged()).isEqualTo(7);
    }

    @Test
    void measuresTheErrorsOfARegression() {
        double brier = CreditRisk.yaml("expected-metrics.json").at("/versions/1.0.0/brier").doubleValue();

        ValidationDone done = office.judged(office.with("1.0.0", facts -> {
            facts.put("task", "regression");
            facts.put("decision", null);
        }));

        assertThat(done.getMetrics().get("rmse")).isCloseTo(Math.sqrt(brier), within(FLOATS));
        assertThat(done.getMetrics()).containsKeys("mae", "rmse-to-mean").doesNotContainKey("auc");
        assertThat(done.getVerdict()).isEqualTo(Verdict.FAILED);
        assertThat(done.getBecause()).startsWith("rmse-to-mean is 0.93");
    }

    private static ValidationDone withoutAnnex(ValidationDone done) {
        var files = new HashMap<>(done.getReportFiles());
        files.remove("annex");
        return ValidationDone.newBuilder(done).setReportFiles(files).build();
    }

    private static void assertNear(ValidationDone done, String metric, JsonNode expected) {
        assertThat(done.getMetrics().get(metric)).as(metric).isCloseTo(expected.doubleValue(), within(FLOATS));
    }
}

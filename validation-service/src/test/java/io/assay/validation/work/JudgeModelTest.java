package io.assay.validation.work;

import static io.assay.validation.CreditRisk.holdOut;
import static io.assay.validation.CreditRisk.job;
import static io.assay.validation.CreditRisk.put;
import static io.assay.validation.CreditRisk.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.events.CheckOutcome;
import io.assay.events.Finding;
import io.assay.events.ModelFacts;
import io.assay.events.ValidationDone;
import io.assay.events.ValidationJob;
import io.assay.events.Verdict;
import io.assay.statistics.ReferenceProfile;
import io.assay.store.Digest;
import io.assay.store.FolderStore;
import io.assay.validation.CreditRisk;
import io.assay.validation.config.PolicyFile;
import io.assay.wire.event.Metas;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JudgeModelTest {

    /** Scores are 32-bit floats, whose rounding is below 1e-7; their measures agree far better than this. */
    private static final double FLOATS = 1e-6;

    private final JsonMapper json = new JsonMapper();

    @TempDir
    Path folder;

    private FolderStore store;
    private JudgeModel worker;

    @BeforeEach
    void open() {
        store = new FolderStore(folder);
        var archive = new Archive(store, 10_000_000);
        var laboratory = new Laboratory(archive, new Scoring(4096, Duration.ofSeconds(60)));
        worker = new JudgeModel(PolicyFile.inForce(null), archive, laboratory);
    }

    @ParameterizedTest
    @CsvSource({"1.0.0, PASSED", "1.1.0, FAILED", "1.2.0, PASSED"})
    void measuresWhatAnOutsideSourceMeasured(String version, Verdict verdict) {
        JsonNode expected = CreditRisk.yaml("expected-metrics.json").path("versions").path(version);

        ValidationDone done = judged(job(version, store));

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

        ValidationDone done = judged(job(version, store));

        String slice = "[" + column + "=" + group + "]";
        assertNear(done, "disparate-impact" + slice, expected.path("disparateImpact").path("value"));
        assertNear(done, "equal-opportunity-difference" + slice,
                expected.path("equalOpportunityDifference").path("value"));
        assertThat(finding(done, "disparate-impact", column + "=" + group).getHigh())
                .isCloseTo(expected.path("disparateImpact").path("high").doubleValue(), within(FLOATS));
    }

    @Test
    void failsTheUnfairVersionWithTheNumberTheIntervalAndTheSlice() {
        ValidationDone done = judged(job("1.1.0", store));

        assertThat(done.getBecause()).startsWith("disparate-impact of sex=female is 0.732, 95 % interval [0.721, 0.742];"
                + " at least 0.8 is asked, and the whole interval lies beyond it").contains("four-fifths rule is not met");
        assertThat(finding(done, "disparate-impact", "sex=female").getClauses())
                .contains("29 CFR 1607.4(D) (four-fifths rule)");
        assertThat(finding(done, "auc", null).getOutcome()).isEqualTo(CheckOutcome.PASSED);
    }

    @Test
    void makesTheSameBytesOfTheSameJob() {
        ValidationJob job = job("1.2.0", store);

        ValidationDone first = judged(job);
        ValidationDone second = judged(job);

        assertThat(second).isEqualTo(first);
        assertThat(second.getReportDigest()).isEqualTo(first.getReportDigest());
    }

    @Test
    void filesReportProfileAndPolicy() {
        ValidationDone done = judged(job("1.0.0", store));

        JsonNode report = json.readTree(filed(done.getReportDigest()));
        assertThat(report.path("because").stringValue()).isEqualTo(done.getBecause());
        assertThat(report.path("findings")).hasSize(done.getFindings().size());
        var profile = json.readValue(filed(done.getProfileDigest()), ReferenceProfile.class);
        assertThat(profile.rows()).isEqualTo(24_000);
        assertThat(profile.features()).hasSize(11);
        assertThat(profile.find("probabilities")).isPresent();
        assertThat(new String(filed(done.getPolicyDigest()), StandardCharsets.UTF_8)).contains("name: assay-default");
    }

    @Test
    void passesOnlyWithConditionsWhenADeveloperMayReadTheHoldOut() {
        ValidationJob job = job("1.0.0", store);
        job.getData().getFirst().put("readers", List.of("person:vera", "person:dana"));

        ValidationDone done = judged(job);

        assertThat(done.getVerdict()).isEqualTo(Verdict.PASSED_WITH_CONDITIONS);
        assertThat(done.getHoldOuts().getFirst().getIndependent()).isFalse();
        assertThat(done.getBecause()).contains("may be read by");
    }

    @Test
    void countsTheJudgementsOfTheHoldOut() {
        ValidationJob job = job("1.0.0", store);
        job.put("timesJudged", 7L);

        assertThat(judged(job).getHoldOuts().getFirst().getTimesJudged()).isEqualTo(7);
    }

    @Test
    void isInconclusiveOnTooFewRows() {
        String csv = rows(300);
        var registered = registered("1.0.0", store);

        ValidationDone done = judged(job(registered, holdOut(stored(csv))));

        assertThat(done.getVerdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(done.getBecause()).startsWith("the hold-out has 300 rows; at least 1000 are asked");
        assertThat(finding(done, "group-rows", "age_group=under-30").getOutcome()).isEqualTo(CheckOutcome.INCONCLUSIVE);
    }

    @Test
    void failsWhatIsNoOnnxFile() {
        ValidationDone done = judged(job(registered("1.0.0", stored("PK, or so")), holdOut(store)));

        assertStopped(done, Verdict.FAILED, "interface", "the model cannot be opened");
    }

    @Test
    void isInconclusiveWithoutTheBytes() {
        ValidationDone done = judged(job(registered("1.0.0", "assay:sha256/" + "a".repeat(64)), holdOut(store)));

        assertStopped(done, Verdict.INCONCLUSIVE, "identity", "the store holds nothing named");
    }

    @Test
    void isInconclusiveAboutATypeItHasNoRuntimeFor() {
        ValidationDone done = judged(with("1.0.0", facts -> facts.put("modelType", "mojo")));

        assertStopped(done, Verdict.INCONCLUSIVE, "operation", "this office has no runtime for type mojo yet");
    }

    @Test
    void isInconclusiveWithoutAHoldOut() {
        ValidationJob job = job("1.0.0", store);
        job.put("data", List.of());

        ValidationDone done = judged(job);

        assertStopped(done, Verdict.INCONCLUSIVE, "data", "no hold-out is among its data sets");
        assertThat(done.getHoldOuts()).isEmpty();
    }

    @Test
    void namesTheFeatureThatTheHoldOutLacks() {
        ValidationJob job = job("1.2.0", store);
        job.getData().getFirst().put("columns", job.getData().getFirst().getColumns().stream()
                .filter(c -> !c.getName().equals("utilisation"))
                .toList());

        ValidationDone done = judged(job);

        assertStopped(done, Verdict.FAILED, "data", "no column for the model's inputs [utilisation]");
    }

    @Test
    void failsAModelThatTakesWhatIsNotDeclared() {
        ValidationDone done = judged(with("1.2.0", facts -> facts.put("inputs", facts.getInputs().subList(0, 11))));

        assertStopped(done, Verdict.FAILED, "interface", "the model takes 'utilisation', which is not declared");
    }

    @Test
    void failsAModelThatIsDeclaredWithOtherTypesAndOutputs() {
        ValidationDone done = judged(with("1.0.0", facts -> {
            facts.getInputs().getFirst().put("type", "string");
            facts.getOutputs().getFirst().put("name", "score");
        }));

        assertStopped(done, Verdict.FAILED, "interface", "input 'income' is declared string, but is float in the model");
        assertThat(done.getBecause()).contains("output 'score' is declared, but the model answers [label, probabilities]");
    }

    @Test
    void isInconclusiveOnLabelsThatAreNone() {
        String csv = rows(2_000).replaceFirst(",1\n", ",2\n");

        ValidationDone done = judged(job(registered("1.0.0", store), holdOut(stored(csv))));

        assertStopped(done, Verdict.INCONCLUSIVE, "data", "every row needs 0 or 1");
    }

    @Test
    void findsValuesOutsideTheDeclaredRange() {
        ValidationJob job = job("1.0.0", store);
        job.getData().getFirst().getColumns().stream()
                .filter(c -> c.getName().equals("income"))
                .forEach(c -> c.put("max", 100_000.0));

        ValidationDone done = judged(job);

        assertThat(done.getVerdict()).isEqualTo(Verdict.PASSED_WITH_CONDITIONS);
        assertThat(finding(done, "legal-values", null).getWords()).contains("income in ");
    }

    @Test
    void findsAClaimThatIsBetterThanTheTruth() {
        ValidationDone done = judged(with("1.0.0", facts -> facts.getClaimedMetrics().put("auc", 0.9)));

        assertThat(done.getVerdict()).isEqualTo(Verdict.PASSED_WITH_CONDITIONS);
        assertThat(done.getBecause()).startsWith("claimed auc 0.9, measured 0.756 [0.747, 0.764]");
    }

    @Test
    void doesNotLetAModelPassByDeclaringNoDecision() {
        ValidationDone done = judged(with("1.1.0", facts -> facts.put("decision", null)));

        assertThat(done.getVerdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(done.getBecause()).contains("no decision is declared");
    }

    @Test
    void measuresTheErrorsOfARegression() {
        double brier = CreditRisk.yaml("expected-metrics.json").at("/versions/1.0.0/brier").doubleValue();

        ValidationDone done = judged(with("1.0.0", facts -> {
            facts.put("task", "regression");
            facts.put("decision", null);
        }));

        assertThat(done.getMetrics().get("rmse")).isCloseTo(Math.sqrt(brier), within(FLOATS));
        assertThat(done.getMetrics()).containsKeys("mae", "rmse-to-mean").doesNotContainKey("auc");
        assertThat(done.getVerdict()).isEqualTo(Verdict.FAILED);
        assertThat(done.getBecause()).startsWith("rmse-to-mean is 0.93");
    }

    @Test
    void saysWhyItCouldNotJudge() {
        ValidationDone done = worker.failed(job("1.0.0", store), Metas.OPEN, "the disk is full");

        assertThat(done.getVerdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(done.getBecause()).contains("the disk is full");
        assertThat(done.getReportDigest()).isNull();
    }

    private ValidationDone judged(ValidationJob job) {
        return worker.done(job, Metas.OPEN);
    }

    private ValidationJob with(String version, Consumer<ModelFacts> change) {
        ValidationJob job = job(version, store);
        change.accept(job.getFacts());
        return job;
    }

    private static void assertNear(ValidationDone done, String metric, JsonNode expected) {
        assertThat(done.getMetrics().get(metric)).as(metric).isCloseTo(expected.doubleValue(), within(FLOATS));
    }

    private static void assertStopped(ValidationDone done, Verdict verdict, String category, String words) {
        assertThat(done.getVerdict()).isEqualTo(verdict);
        assertThat(done.getBecause()).contains(words);
        assertThat(done.getFindings().getLast().getCategory()).isEqualTo(category);
        assertThat(done.getProfileDigest()).isNull();
        assertThat(done.getReportDigest()).isNotNull();
    }

    private static Finding finding(ValidationDone done, String check, String slice) {
        return done.getFindings().stream()
                .filter(f -> f.getCheck().equals(check) && (slice == null || slice.equals(f.getSlice())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + check + " " + slice + " in " + done.getFindings()));
    }

    /** The first rows of the hold-out, with its header. */
    private String rows(int rows) {
        String all = new String(filed(put(store, "holdout.csv")), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(all.lines().limit(rows + 1L).toList());
        return String.join("\n", lines) + "\n";
    }

    private byte[] filed(String digest) {
        return store.read(Digest.parse(digest), 10_000_000);
    }

    private String stored(String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return store.put(new ByteArrayInputStream(bytes), bytes.length).digest().toString();
    }
}

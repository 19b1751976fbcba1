package io.assay.validation.work;

import static io.assay.validation.CreditRisk.holdOut;
import static io.assay.validation.CreditRisk.job;
import static io.assay.validation.CreditRisk.registered;
import static io.assay.validation.work.Office.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.events.CheckOutcome;
import io.assay.events.ValidationDone;
import io.assay.events.ValidationJob;
import io.assay.events.Verdict;
import io.assay.store.Digest;
import io.assay.wire.event.Metas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObstaclesTest {

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
    }

    @Test
    void isInconclusiveOnTooFewRows() {
        String csv = office.rows(300);
        var registered = registered("1.0.0", office.store);

        ValidationDone done = office.judged(job(registered, holdOut(office.stored(csv))));

        assertThat(done.getVerdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(done.getBecause()).startsWith("rows is 300; at least 1000 is asked, and it is not met");
        assertThat(finding(done, "group-rows", "age_group=under-30").getOutcome()).isEqualTo(CheckOutcome.INCONCLUSIVE);
    }

    @Test
    void failsWhatIsNoOnnxFile() {
        String digest = office.stored("PK, or so");

        ValidationDone done = office.judged(job(registered("1.0.0", digest), holdOut(office.store)));

        assertStopped(done, Verdict.FAILED, "identity", "the file is not let in");
    }

    @Test
    void isInconclusiveWithoutTheBytes() {
        String digest = "assay:sha256/" + "a".repeat(64);

        ValidationDone done = office.judged(job(registered("1.0.0", digest), holdOut(office.store)));

        assertStopped(done, Verdict.INCONCLUSIVE, "identity", "the store holds nothing named");
    }

    @Test
    void failsBytesThatAreNotThoseRegistered() throws IOException {
        ValidationJob job = job("1.0.0", office.store);
        String hex = job.getFacts().getArtefacts().getFirst().getDigest().substring("assay:sha256/".length());
        Files.writeString(folder.resolve(hex.substring(0, 2)).resolve(hex), "changed in the store");

        ValidationDone done = office.judged(job);

        assertStopped(done, Verdict.FAILED, "identity", "the model's bytes are not those registered");
    }

    @Test
    void keepsTheEventSmallHoweverManyGroupsThereAre() throws IOException {
        ValidationJob job = job("1.0.0", office.store);
        job.getData().getFirst().getColumns().stream()
                .filter(c -> c.getName().equals("applicant_id"))
                .forEach(c -> c.put("role", "protected"));

        ValidationDone done = office.judged(job);

        assertThat(done.getFindings()).hasSize(128);
        assertThat(ValidationDone.getEncoder().encode(done).remaining()).isLessThan(256 * 1024);
        assertThat(office.store.size(Digest.parse(done.getReportDigest()))).isGreaterThan(512 * 1024);
    }

    @Test
    void isInconclusiveAboutATypeItHasNoRuntimeFor() {
        ValidationDone done = office.judged(office.with("1.0.0", facts -> facts.put("modelType", "image")));

        assertStopped(done, Verdict.INCONCLUSIVE, "operation", "this office cannot open models of type image yet");
    }

    @Test
    void isInconclusiveWithoutAHoldOut() {
        ValidationJob job = job("1.0.0", office.store);
        job.put("data", List.of());

        ValidationDone done = office.judged(job);

        assertStopped(done, Verdict.INCONCLUSIVE, "data", "no hold-out is among its data sets");
        assertThat(done.getHoldOuts()).isEmpty();
    }

    @Test
    void namesTheFeatureThatTheHoldOutLacks() {
        ValidationJob job = job("1.2.0", office.store);
        job.getData().getFirst().put("columns", job.getData().getFirst().getColumns().stream()
                .filter(c -> !c.getName().equals("utilisation"))
                .toList());

        ValidationDone done = office.judged(job);

        assertStopped(done, Verdict.FAILED, "data", "no column for the model's inputs [utilisation]");
    }

    @Test
    void failsAModelThatTakesWhatIsNotDeclared() {
        ValidationJob job = office.with("1.2.0", facts -> facts.put("inputs", facts.getInputs().subList(0, 11)));

        ValidationDone done = office.judged(job);

        assertStopped(done, Verdict.FAILED, "interface", "the model takes 'utilisation', which is not declared");
    }

    @Test
    void failsAModelThatIsDeclaredWithOtherTypesAndOutputs() {
        ValidationDone done = office.judged(office.with("1.0.0", facts -> {
            facts.getInputs().getFirst().put("type", "string");
            facts.getOutputs().getFirst().put("name", "score");
        }));

        assertStopped(done, Verdict.FAILED, "interface", "'income' is declared string, but is float in the model");
        assertThat(done.getBecause()).contains("'score' is declared, but the model answers [label, probabilities]");
    }

    @Test
    void isInconclusiveOnLabelsThatAreNone() {
        String csv = office.rows(2_000).replaceFirst(",1\n", ",2\n");

        ValidationDone done = office.judged(job(registered("1.0.0", office.store), holdOut(office.stored(csv))));

        assertStopped(done, Verdict.INCONCLUSIVE, "data", "every row needs 0 or 1");
    }

    @Test
    void findsValuesOutsideTheDeclaredRange() {
        ValidationJob job = job("1.0.0", office.store);
        job.getData().getFirst().getColumns().stream()
                .filter(c -> c.getName().equals("income"))
                .forEach(c -> c.put("max", 100_000.0));

        ValidationDone done = office.judged(job);

        assertThat(done.getVerdict()).isEqualTo(Verdict.PASSED_WITH_CONDITIONS);
        assertThat(finding(done, "legal-values", null).getWords()).contains("income in ");
    }

    @Test
    void findsAClaimThatIsBetterThanTheTruth() {
        ValidationDone done = office.judged(office.with("1.0.0", facts -> facts.getClaimedMetrics().put("auc", 0.9)));

        assertThat(done.getVerdict()).isEqualTo(Verdict.PASSED_WITH_CONDITIONS);
        assertThat(done.getBecause()).contains("claimed auc 0.9, measured 0.756 [0.747, 0.764]");
    }

    @Test
    void doesNotLetAModelPassByDeclaringNoDecision() {
        ValidationDone done = office.judged(office.with("1.1.0", facts -> facts.put("decision", null)));

        assertThat(done.getVerdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(done.getBecause()).contains("no decision is declared");
    }

    @Test
    void saysWhyItCouldNotJudge() {
        ValidationDone done = office.worker.failed(job("1.0.0", office.store), Metas.OPEN, "the disk is full");

        assertThat(done.getVerdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(done.getBecause()).contains("the disk is full");
        assertThat(done.getReportDigest()).isNull();
    }

    private static void assertStopped(ValidationDone done, Verdict verdict, String category, String words) {
        assertThat(done.getVerdict()).isEqualTo(verdict);
        assertThat(done.getBecause()).contains(words);
        assertThat(done.getFindings().getLast().getCategory()).isEqualTo(category);
        assertThat(done.getProfileDigest()).isNull();
        assertThat(done.getReportDigest()).isNotNull();
    }
}

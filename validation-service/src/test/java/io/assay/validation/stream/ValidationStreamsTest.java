package io.assay.validation.stream;

import static io.assay.validation.CreditRisk.HOLD_OUT;
import static io.assay.validation.CreditRisk.MODEL;
import static io.assay.validation.CreditRisk.NOON;
import static io.assay.validation.CreditRisk.holdOut;
import static io.assay.validation.CreditRisk.registered;
import static io.assay.validation.CreditRisk.revalidation;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.events.DatasetRegistered;
import io.assay.events.ModelRegistered;
import io.assay.events.ModelValidated;
import io.assay.events.ValidationDone;
import io.assay.events.ValidationJob;
import io.assay.events.Verdict;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ValidationStreamsTest {

    private static final String BYTES = "assay:sha256/" + "a".repeat(64);
    private static final String DATA = "assay:sha256/" + "b".repeat(64);

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void asksForAJudgementOnExactlyWhatWasRegistered() {
        stage.twice(HOLD_OUT, holdOut(DATA));

        stage.twice(registered("1.0.0", BYTES));

        assertThat(stage.said(ValidationJob.class)).singleElement().satisfies(job -> {
            assertThat(job.getFacts()).isEqualTo(registered("1.0.0", BYTES).getFacts());
            assertThat(job.getRegistrationId()).isEqualTo(Metas.of(registered("1.0.0", BYTES)).getEventId());
            assertThat(job.getRequestId()).isNull();
            assertThat(job.getTier()).isEqualTo("high");
            assertThat(job.getData().getFirst().getDigest()).isEqualTo(DATA);
            assertThat(job.getData().getFirst().getColumns()).isEqualTo(holdOut(DATA).getColumns());
        });
    }

    @Test
    void resumesOnceTheDataSetIsKnown() {
        stage.twice(registered("1.0.0", BYTES));
        assertThat(stage.said(ValidationJob.class)).isEmpty();

        stage.twice(HOLD_OUT, holdOut(DATA));
        stage.passes(Duration.ofSeconds(1));

        assertThat(stage.said(ValidationJob.class)).hasSize(1);
        assertThat(stage.dead()).isEmpty();
    }

    @Test
    void resumesWhatWaitedThroughALongOutageBeforeItsPatienceEnds() {
        stage.twice(registered("1.0.0", BYTES));
        stage.twice(HOLD_OUT, holdOut(DATA));

        stage.passes(Duration.ofDays(2));

        assertThat(stage.said(ValidationJob.class)).hasSize(1);
        assertThat(stage.dead()).isEmpty();
    }

    @Test
    void buriesARegistrationWhoseDataSetNeverComes() {
        stage.hear(registered("1.0.0", BYTES));

        stage.passes(Duration.ofDays(2));

        assertThat(stage.dead()).hasSize(1);
    }

    @Test
    void waitsForAGoodRecordWhereADataSetsRecordIsPoison() {
        stage.poison(DatasetRegistered.class, HOLD_OUT);
        stage.twice(registered("1.0.0", BYTES));

        stage.twice(HOLD_OUT, holdOut(DATA));
        stage.passes(Duration.ofSeconds(1));

        assertThat(stage.said(ValidationJob.class)).hasSize(1);
        assertThat(stage.dead()).isEmpty();
    }

    @Test
    void handsOnTheFirstResultWordForWord() {
        stage.twice(HOLD_OUT, holdOut(DATA));
        stage.twice(registered("1.0.0", BYTES));
        var job = stage.said(ValidationJob.class).getFirst();

        stage.twice(done(job, Verdict.PASSED, "first"));
        stage.twice(done(job, Verdict.FAILED, "second"));

        assertThat(stage.said(ModelValidated.class)).singleElement().satisfies(validated -> {
            assertThat(validated.getVerdict()).isEqualTo(Verdict.PASSED);
            assertThat(validated.getBecause()).isEqualTo("first");
            assertThat(validated.getMetrics()).isEqualTo(done(job, Verdict.PASSED, "first").getMetrics());
            assertThat(validated.getSeed()).isEqualTo(job.getSeed());
            assertThat(validated.getMeta().getSequence()).isEqualTo(1);
            assertThat(validated.getMeta().getActor()).isEqualTo("service:validation");
        });
        assertThat(stage.dead()).isEmpty();
    }

    @Test
    void judgesAgainOnRequestThoughItWasHeardFirst() {
        var request = revalidation("1.0.0", "the bureau changed its data");
        stage.twice(request);

        stage.twice(HOLD_OUT, holdOut(DATA));
        stage.twice(registered("1.0.0", BYTES));

        assertThat(stage.said(ValidationJob.class)).extracting(ValidationJob::getRequestId)
                .containsExactly(null, Metas.of(request).getEventId());
    }

    @Test
    void countsEverySubmissionThatTheHoldOutJudges() {
        stage.hear(HOLD_OUT, holdOut(DATA));

        stage.twice(registered("1.0.0", BYTES));
        stage.twice(registered("1.1.0", BYTES));

        assertThat(stage.said(ValidationJob.class)).extracting(ValidationJob::getTimesJudged).containsExactly(1L, 2L);
    }

    @Test
    void buriesPoisonAndAnUnaskedResultAndGoesOn() {
        stage.hear(HOLD_OUT, holdOut(DATA));
        stage.poison(ModelRegistered.class, MODEL);
        stage.hear(registered("1.0.0", BYTES));
        var job = stage.said(ValidationJob.class).getFirst();
        stage.hear(ValidationDone.newBuilder(done(job, Verdict.PASSED, "forged")).setVersion("9.9.9").build());

        stage.hear(done(job, Verdict.PASSED, "true"));

        assertThat(stage.said(ModelValidated.class)).extracting(ModelValidated::getBecause).containsExactly("true");
        assertThat(stage.dead()).hasSize(2);
    }

    @Test
    void refusesAResultWhoseVerdictIsUnknown() {
        stage.hear(HOLD_OUT, holdOut(DATA));
        stage.hear(registered("1.0.0", BYTES));
        var job = stage.said(ValidationJob.class).getFirst();

        stage.hear(done(job, Verdict.UNKNOWN, "who knows"));

        assertThat(stage.said(ModelValidated.class)).isEmpty();
        assertThat(stage.dead()).hasSize(1);
    }

    private static ValidationDone done(ValidationJob job, Verdict verdict, String because) {
        return ValidationDone.newBuilder()
                .setMeta(Metas.root(EventIds.root(job.getMeta().getEventId(), because), NOON, "service:worker"))
                .setModelId(MODEL)
                .setVersion(job.getVersion())
                .setRegistrationId(job.getRegistrationId())
                .setRequestId(job.getRequestId())
                .setTier(job.getTier())
                .setVerdict(verdict)
                .setBecause(because)
                .setMetrics(Map.of("auc", 0.79))
                .setRows(24_000)
                .setArtefactDigest(BYTES)
                .setPolicyDigest(DATA)
                .setSeed(job.getSeed())
                .build();
    }
}

package io.assay.registry.stream;

import static io.assay.registry.stream.WebhookStage.AT;
import static io.assay.registry.stream.WebhookStage.useCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.assay.events.ArtefactRecalled;
import io.assay.events.UseCaseRegistered;
import io.assay.events.WebhookDelivered;
import io.assay.events.WebhookJob;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.Metas;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookStreamsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private WebhookStage stage;

    @BeforeEach
    void open(@TempDir Path folder) {
        stage = new WebhookStage(folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void tellsEachEventToThoseWhoWantItOfThatTenant() {
        stage.said("retail/credit", useCase("retail/credit", ""), AT);
        stage.said("factoring/credit", useCase("factoring/credit", ""), AT);
        stage.said("digest", recall(), AT);

        assertThat(stage.jobs()).extracting(WebhookJob::getSubscription, WebhookJob::getType).containsExactly(
                tuple("desk", "UseCaseRegistered"),
                tuple("auditor", "UseCaseRegistered"),
                tuple("auditor", "UseCaseRegistered"),
                tuple("auditor", "ArtefactRecalled"));
    }

    @Test
    void writesTheEventAsStandardWebhooksDo() {
        stage.said("retail/credit", useCase("retail/credit", ""), AT);

        JsonNode body = JsonMapper.shared().readTree(stage.jobs().getFirst().getBody());

        assertThat(body.propertyNames()).containsExactly("type", "timestamp", "data");
        assertThat(body.path("type").asString()).isEqualTo("assay.use-case-registered");
        assertThat(body.path("timestamp").asString()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(body.at("/data/useCaseId").asString()).isEqualTo("retail/credit");
    }

    @Test
    void leavesOutWhatIsTooLargeAndSaysWhereItIs() {
        var large = useCase("retail/large", "x".repeat(300 * 1024));

        stage.said("retail/large", large, AT);

        JsonNode data = JsonMapper.shared().readTree(stage.jobs().getFirst().getBody()).path("data");
        assertThat(data.path("useCaseId").asString()).isEqualTo("retail/large");
        assertThat(data.has("description")).isFalse();
        assertThat(data.path("leftOut").asString()).contains("GET /events/" + large.getMeta().getEventId());
    }

    @Test
    void tellsNothingTwiceThatIsHeardTwice() {
        stage.said("retail/credit", useCase("retail/credit", ""), AT);
        stage.said("retail/credit", useCase("retail/credit", ""), AT.plusSeconds(1));

        List<WebhookJob> jobs = stage.jobs();

        assertThat(jobs).extracting(WebhookJob::getSubscription).containsExactly("desk", "auditor");
        assertThat(jobs).extracting(WebhookJob::getDeliveryId).doesNotHaveDuplicates();
    }

    @Test
    void tellsNoHistory() {
        stage.said("retail/old", useCase("retail/old", ""), AT.minus(Duration.ofDays(7)).minusMillis(1));

        assertThat(stage.jobs()).isEmpty();
    }

    @Test
    void saysTheNextAttemptOnceWhenItIsDue() {
        WebhookJob first = said();
        WebhookDelivered failed = stage.failed(first, AT.plusSeconds(5)).build();

        stage.heard(failed);
        stage.passes(SECOND);
        List<WebhookJob> tooEarly = stage.jobs();
        stage.passes(SECOND.multipliedBy(4));
        List<WebhookJob> due = stage.jobs();
        stage.heard(failed);
        stage.passes(SECOND);

        assertThat(tooEarly).isEmpty();
        assertThat(due).singleElement().satisfies(job -> {
            assertThat(job.getAttempt()).isEqualTo(2);
            assertThat(job.getDeliveryId()).isEqualTo(first.getDeliveryId());
            assertThat(job.getBody()).isEqualTo(first.getBody());
            assertThat(job.getMeta().getCausationId()).isEqualTo(failed.getMeta().getEventId());
        });
        assertThat(stage.jobs()).isEmpty();
    }

    @Test
    void keepsWhatWaitsThoughAPersonSentItAgainInVain() {
        WebhookJob first = said();
        stage.heard(stage.failed(first, AT.plusSeconds(5)).build());
        WebhookJob replay = WebhookJob.newBuilder(first).setMeta(Metas.root("replay", AT, "person:oscar")).setAttempt(2).setReplay(true).build();

        stage.heard(stage.failed(replay, null).setReplay(true).build());
        stage.passes(SECOND.multipliedBy(5));

        assertThat(stage.jobs()).extracting(WebhookJob::getAttempt).containsExactly(2);
    }

    @Test
    void triesNothingAgainThatAPersonSentAndThatWasTaken() {
        WebhookJob first = said();
        stage.heard(stage.failed(first, AT.plusSeconds(5)).build());
        WebhookJob replay = WebhookJob.newBuilder(first).setMeta(Metas.root("replay", AT, "person:oscar")).setAttempt(2).setReplay(true).build();

        stage.heard(stage.failed(replay, null).setReplay(true).setDelivered(true).build());
        stage.passes(SECOND.multipliedBy(5));

        assertThat(stage.jobs()).isEmpty();
    }

    @Test
    void forgetsWhatItHeardOnceThatIsHistory() {
        stage.said("retail/credit", useCase("retail/credit", ""), AT);
        stage.jobs();

        stage.passes(Duration.ofDays(8));
        stage.said("retail/credit", useCase("retail/credit", ""), AT.plus(Duration.ofDays(8)));

        assertThat(stage.jobs()).hasSize(2);
    }

    @Test
    void putsWhatItCannotReadToTheDeadLetters() {
        stage.poison(UseCaseRegistered.class);
        stage.poison(WebhookDelivered.class);

        assertThat(stage.dead()).extracting(r -> EventHeaders.text(r.headers(), "assay_origin_topic"))
                .containsExactly("modelops.use-case-registered.v1", "modelops.webhook-delivered.v1");
    }

    private WebhookJob said() {
        stage.said("retail/credit", useCase("retail/credit", ""), AT);
        return stage.jobs().getFirst();
    }

    private static ArtefactRecalled recall() {
        return ArtefactRecalled.newBuilder()
                .setMeta(Metas.root("recall", AT, "person:rolf"))
                .setArtefactDigest("assay:sha256/" + "1".repeat(64))
                .setPerson("person:rolf")
                .setRole("risk-officer")
                .setReason("poisoned")
                .build();
    }
}

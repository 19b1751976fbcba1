package io.assay.registry.stream;

import static io.assay.registry.stream.Submitted.AT;
import static io.assay.registry.stream.Submitted.MODEL;
import static io.assay.registry.stream.Submitted.approval;
import static io.assay.registry.stream.Submitted.creditRisk;
import static io.assay.registry.stream.Submitted.useCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.events.ApprovalGiven;
import io.assay.events.ArtefactJob;
import io.assay.events.ModelApproved;
import io.assay.events.ModelFacts;
import io.assay.events.ModelRefused;
import io.assay.events.ModelRegistered;
import io.assay.events.ModelSubmitted;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What came before its cause keeps its turn, and gains nothing by having waited. */
class WaitingTest {

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void givesAVersionToWhatWasSubmittedFirstThoughItsUseCaseCameLater() {
        var first = creditRisk("1.0.0");
        var otherFacts = ModelFacts.newBuilder(first.getFacts()).setLimitations("none").build();
        var second = Metas.root(EventIds.root("second"), AT, "person:dana");
        stage.hear(first);
        stage.hear(useCase());

        stage.hear(new ModelSubmitted(second, MODEL, "1.0.0", otherFacts, null));

        assertThat(stage.said(ArtefactJob.class))
                .extracting(ArtefactJob::getSubmissionId)
                .containsExactly(first.getMeta().getEventId());
        assertThat(stage.said(ModelRefused.class))
                .extracting(ModelRefused::getSubmissionId)
                .containsExactly(second.getEventId());
    }

    @Test
    void doesNotCountAnApprovalThatExpiredWhileItWaitedForTheVerdict() {
        stage.hear(useCase());
        stage.hear(creditRisk("1.0.0"));
        stage.hear(Submitted.answerTo(stage.said(ArtefactJob.class).getFirst()));
        var registered = stage.said(ModelRegistered.class).getFirst();
        stage.hear(ApprovalGiven.newBuilder(approval("1.0.0", "person:vera", "validator"))
                .setExpiresAt(AT.plusSeconds(60))
                .build());

        stage.hear(Submitted.passing(registered), AT.plusSeconds(61));

        stage.hear(approval("1.0.0", "person:rolf", "risk-officer"), AT.plusSeconds(62));
        assertThat(stage.causesOfDeath()).singleElement().asString().contains("it expired at");
        assertThat(stage.said(ModelApproved.class)).isEmpty();
    }

    @Test
    void decidesADeadLetterOnceHoweverOftenItIsReplayed() {
        stage.hear(creditRisk("1.0.0"));
        stage.patienceEnds();
        var letter = stage.dead().getFirst();
        stage.hear(useCase());
        var otherFacts = ModelFacts.newBuilder(Submitted.facts()).setLimitations("none").build();
        var other = Metas.root(EventIds.root("other"), AT, "person:dana");
        stage.hear(new ModelSubmitted(other, MODEL, "1.0.0", otherFacts, null));

        stage.pipe(stage.topics.replayOf("registry"), letter);
        stage.pipe(stage.topics.replayOf("registry"), letter);

        assertThat(stage.said(ModelRefused.class)).hasSize(1);
        assertThat(stage.causesOfDeath()).isEmpty();
    }

    @Test
    void hearsADeadLetterAgainUntilItNoLongerDies() {
        stage.hear(creditRisk("1.0.0"));
        stage.patienceEnds();
        var letter = stage.dead().getFirst();
        stage.pipe(stage.topics.replayOf("registry"), letter);
        stage.patienceEnds();
        stage.hear(useCase());

        stage.pipe(stage.topics.replayOf("registry"), stage.dead().getFirst());

        assertThat(stage.said(ArtefactJob.class)).hasSize(1);
    }
}

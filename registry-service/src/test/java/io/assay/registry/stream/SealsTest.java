package io.assay.registry.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.events.ApprovalGiven;
import io.assay.events.ApprovalRequested;
import io.assay.events.ArtefactJob;
import io.assay.events.Attestation;
import io.assay.events.BypassRefused;
import io.assay.events.ModelApproved;
import io.assay.events.ModelRegistered;
import io.assay.events.ModelValidated;
import io.assay.signing.KeyFolder;
import io.assay.signing.Purpose;
import io.assay.signing.Signed;
import io.assay.signing.SigningKey;
import io.assay.signing.SigningSettings;
import io.assay.signing.Statement;
import io.assay.wire.event.Statements;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registry weighs no word of which it does not know who said it. */
class SealsTest {

    @TempDir
    private Path folder;

    private KeyFolder keys;
    private Stage stage;
    private ModelValidated verdict;

    @BeforeEach
    void register() {
        keys = new KeyFolder(folder);
        stage = new Stage(new SigningSettings(keys.key("registry"), keys.trusted(), true));
        stage.hear(Submitted.useCase());
        stage.hear(Submitted.creditRisk("1.0.0"));
        stage.hear(Submitted.answerTo(stage.said(ArtefactJob.class).getFirst()));
        verdict = Submitted.passing(stage.said(ModelRegistered.class).getFirst());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void weighsAVerdictThatValidationSigned() {
        stage.hear(signed(verdict, "validation"));

        assertThat(stage.said(ApprovalRequested.class)).hasSize(1);
    }

    @Test
    void refusesAVerdictThatNobodySigned() {
        stage.hear(verdict);

        refused("unsigned");
    }

    @Test
    void refusesAVerdictSignedByAKeyOfAnotherPurpose() {
        stage.hear(signed(verdict, "registry"));

        refused("not-allowed");
    }

    @Test
    void refusesAVerdictThatSaysOtherwiseThanWasSigned() {
        ModelValidated signed = signed(verdict, "validation");

        stage.hear(ModelValidated.newBuilder(signed).setReportDigest("assay:sha256/" + "9".repeat(64)).build());

        refused("contradiction");
    }

    @Test
    void refusesAnApprovalWrittenStraightToTheTopic() {
        stage.hear(signed(verdict, "validation"));

        stage.hear(Submitted.approval("1.0.0", "person:vera", "validator"));

        assertThat(stage.said(BypassRefused.class)).extracting(BypassRefused::getAttempt).containsExactly("unknown-key");
        assertThat(stage.dead()).hasSize(1);
    }

    @Test
    void countsApprovalsThatTheEdgeSigned() {
        stage.hear(signed(verdict, "validation"));

        stage.hear(signed(Submitted.approval("1.0.0", "person:vera", "validator")));
        stage.hear(signed(Submitted.approval("1.0.0", "person:rolf", "risk-officer")));

        assertThat(stage.said(ModelApproved.class)).hasSize(1);
    }

    private void refused(String attempt) {
        assertThat(stage.said(BypassRefused.class)).extracting(BypassRefused::getAttempt).containsExactly(attempt);
        assertThat(stage.dead()).hasSize(1);
        assertThat(stage.said(ApprovalRequested.class)).isEmpty();
    }

    private ModelValidated signed(ModelValidated event, String service) {
        Statement statement = Statement.of(Purpose.VERDICT)
                .with("eventId", event.getMeta().getEventId())
                .with("modelId", event.getModelId())
                .with("version", event.getVersion())
                .with("registrationId", event.getRegistrationId())
                .with("decision", event.getVerdict())
                .with("by", event.getMeta().getActor())
                .with("artefactDigest", event.getArtefactDigest())
                .with("reportDigest", event.getReportDigest())
                .with("policyDigest", event.getPolicyDigest())
                .with("profileDigest", event.getProfileDigest())
                .with("signedAt", Submitted.AT);
        return ModelValidated.newBuilder(event)
                .setAttestation(attestation(SigningKey.read(keys.key(service)).sign(statement)))
                .build();
    }

    private ApprovalGiven signed(ApprovalGiven event) {
        Statement statement = Statements.of(event).with("signedAt", Submitted.AT);
        return ApprovalGiven.newBuilder(event)
                .setAttestation(attestation(SigningKey.read(keys.key("registry")).sign(statement)))
                .build();
    }

    private static Attestation attestation(Signed signed) {
        return new Attestation(
                ByteBuffer.wrap(signed.statement()), ByteBuffer.wrap(signed.signature()), signed.keyId(), signed.algorithm());
    }
}

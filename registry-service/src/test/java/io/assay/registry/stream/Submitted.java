package io.assay.registry.stream;

import io.assay.events.ApprovalDecision;
import io.assay.events.ApprovalGiven;
import io.assay.events.Artefact;
import io.assay.events.ArtefactJob;
import io.assay.events.ArtefactsStored;
import io.assay.events.Attestation;
import io.assay.events.DecisionRule;
import io.assay.events.HealthState;
import io.assay.events.ModelFacts;
import io.assay.events.ModelHealthChanged;
import io.assay.events.ModelRegistered;
import io.assay.events.ModelSubmitted;
import io.assay.events.ModelValidated;
import io.assay.events.Port;
import io.assay.events.ServingMode;
import io.assay.events.UseCaseRegistered;
import io.assay.events.Verdict;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Events about the guest, {@code retail/credit-risk}, as others say them. */
final class Submitted {

    static final String MODEL = "retail/credit-risk";
    static final String DIGEST = "assay:sha256/" + "a".repeat(64);
    static final Instant AT = Instant.parse("2026-01-01T10:00:00Z");

    private Submitted() {}

    static UseCaseRegistered useCase() {
        return UseCaseRegistered.newBuilder()
                .setMeta(Metas.root(EventIds.root("use case"), AT, "person:olivia"))
                .setUseCaseId("retail/consumer-credit")
                .setName("Consumer credit")
                .setPurpose("credit-decision")
                .setExposure("large")
                .setOwner("person:olivia")
                .setRegisteredBy("person:vera")
                .setConfirmedBy("person:olivia")
                .build();
    }

    static ModelSubmitted creditRisk(String version) {
        return ModelSubmitted.newBuilder()
                .setMeta(Metas.root(EventIds.root("submission", version), AT, "person:dana"))
                .setModelId(MODEL)
                .setVersion(version)
                .setFacts(facts())
                .build();
    }

    static ModelFacts facts() {
        return ModelFacts.newBuilder()
                .setUseCaseId("retail/consumer-credit")
                .setOwner("person:olivia")
                .setDevelopers(List.of("person:dana"))
                .setSubmitter("person:dana")
                .setModelType("onnx")
                .setArtefacts(List.of(file()))
                .setInputs(List.of(port("income", null)))
                .setOutputs(List.of(port("probabilities", 1)))
                .setDecision(rule())
                .setDataSets(List.of("retail/credit-holdout-2026"))
                .setClaimedMetrics(Map.of("auc", 0.757, "brier", 0.1))
                .setLabels(Map.of("team", "retail-risk", "method", "logistic regression"))
                .build();
    }

    private static Artefact file() {
        return Artefact.newBuilder().setPath("model.onnx").setRole("model").setDigest(DIGEST).setSize(5).build();
    }

    private static Port port(String name, Integer index) {
        return Port.newBuilder().setName(name).setType("float").setIndex(index).build();
    }

    private static DecisionRule rule() {
        return DecisionRule.newBuilder().setScore("probabilities").setThreshold(0.2).setFavourable("below").build();
    }

    static ArtefactsStored answerTo(ArtefactJob job) {
        return new ArtefactsStored(
                Metas.causedBy(job.getMeta(), "ArtefactsStored", 0, AT, "service:registry-worker", 0),
                job.getModelId(),
                job.getVersion(),
                job.getSubmissionId(),
                List.of());
    }

    static ModelValidated passing(ModelRegistered registered) {
        return ModelValidated.newBuilder()
                .setMeta(Metas.causedBy(registered.getMeta(), "ModelValidated", 0, AT, "service:validation", 1))
                .setModelId(MODEL)
                .setVersion(registered.getVersion())
                .setRegistrationId(registered.getMeta().getEventId())
                .setTier(registered.getTier())
                .setVerdict(Verdict.PASSED)
                .setBecause("all clear")
                .setRows(1000)
                .setArtefactDigest(DIGEST)
                .setPolicyDigest(registered.getPolicyDigest())
                .setSeed(1)
                .build();
    }

    static ApprovalGiven approval(String version, String person, String role) {
        return ApprovalGiven.newBuilder()
                .setMeta(Metas.root(EventIds.root(version, person), AT, person))
                .setModelId(MODEL)
                .setVersion(version)
                .setPerson(person)
                .setRole(role)
                .setDecision(ApprovalDecision.APPROVE)
                .setReason("report read")
                .setArtefactDigest(DIGEST)
                .setAttestation(Attestation.newBuilder()
                        .setStatement(ByteBuffer.wrap(person.getBytes()))
                        .setSignature(ByteBuffer.wrap(new byte[] {1, 2, 3}))
                        .setKeyId("key")
                        .build())
                .build();
    }

    static ModelHealthChanged critical(String version) {
        return ModelHealthChanged.newBuilder()
                .setMeta(Metas.root(EventIds.root("health", version), AT, "service:monitoring"))
                .setModelId(MODEL)
                .setVersion(version)
                .setEnvironment("prod")
                .setMode(ServingMode.LIVE)
                .setEpoch(1)
                .setFrom(HealthState.HEALTHY)
                .setTo(HealthState.CRITICAL)
                .setWindowFrom(AT)
                .setWindowTo(AT)
                .setMeasurementId("measurement")
                .setRows(100)
                .build();
    }
}

package io.assay.wire.decide;

import io.assay.events.ApprovalDecision;
import io.assay.events.ApprovalGiven;
import io.assay.events.ModelFacts;
import io.assay.events.ModelSubmitted;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import java.time.Instant;

/** Events that the desk hears, about {@code retail/credit-risk}. */
final class DeskEvents {

    static final String MODEL = "retail/credit-risk";
    static final Instant AT = Instant.parse("2026-01-01T10:00:00Z");

    private DeskEvents() {}

    static ModelSubmitted submission(String version, String words) {
        var facts = ModelFacts.newBuilder()
                .setUseCaseId("retail/consumer-credit")
                .setOwner("person:olivia")
                .setSubmitter("person:dana")
                .setModelType("onnx")
                .setIntendedUse(words)
                .build();
        return ModelSubmitted.newBuilder()
                .setMeta(Metas.root(EventIds.root("submission", version, words.length() + ""), AT, "person:dana"))
                .setModelId(MODEL)
                .setVersion(version)
                .setFacts(facts)
                .build();
    }

    static ApprovalGiven approval(String version, String reason) {
        return ApprovalGiven.newBuilder()
                .setMeta(Metas.root(EventIds.root("approval", version, reason), AT, "person:rolf"))
                .setModelId(MODEL)
                .setVersion(version)
                .setPerson("person:rolf")
                .setRole("risk-officer")
                .setDecision(ApprovalDecision.APPROVE)
                .setReason(reason)
                .setArtefactDigest("assay:sha256/" + "0".repeat(64))
                .build();
    }
}

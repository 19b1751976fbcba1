package io.assay.deployment;

import static io.assay.deployment.CreditRisk.MODEL;
import static io.assay.deployment.CreditRisk.NOON;
import static io.assay.deployment.CreditRisk.POLICY;
import static io.assay.deployment.CreditRisk.facts;
import static io.assay.deployment.CreditRisk.said;

import io.assay.events.ApprovalSuspended;
import io.assay.events.ArtefactRecalled;
import io.assay.events.BreakGlassRequested;
import io.assay.events.Meta;
import io.assay.events.ModelRegistered;
import io.assay.events.Reason;
import io.assay.signing.Purpose;
import io.assay.signing.Statement;
import java.util.List;

/** What becomes of the credit model beside the straight way. */
public final class Governed {

    private Governed() {}

    public static ModelRegistered registered(String version, String digest) {
        return ModelRegistered.newBuilder()
                .setMeta(said("service:registry", "registered-" + version, 1))
                .setModelId(MODEL)
                .setVersion(version)
                .setFacts(facts(digest))
                .setSubmissionId("submission-" + version)
                .setTier("high")
                .setTierReason("credit decision")
                .setPolicyDigest(POLICY)
                .setVouchedBy("registry")
                .build();
    }

    public static BreakGlassRequested breakGlass(String version, String digest, String person, String role) {
        Meta meta = said(person, "break-glass-" + version + person, 0);
        Statement statement = Statement.of(Purpose.BREAK_GLASS)
                .with("eventId", meta.getEventId())
                .with("modelId", MODEL)
                .with("version", version)
                .with("environment", "prod")
                .with("artefactDigest", digest)
                .with("by", person)
                .with("role", role)
                .with("signedAt", NOON);
        return new BreakGlassRequested(meta, MODEL, version, "prod", digest, person, role, "the house is on fire",
                TestKeys.attestation(TestKeys.REGISTRY, statement));
    }

    public static ApprovalSuspended suspended(String version, long sequence) {
        return ApprovalSuspended.newBuilder()
                .setMeta(said("service:registry", "suspended-" + version, sequence))
                .setModelId(MODEL)
                .setVersion(version)
                .setTrigger("finding-overdue")
                .setReasons(List.of(new Reason("findings", "a finding is overdue", "close it")))
                .build();
    }

    public static ArtefactRecalled recalled(String digest) {
        return new ArtefactRecalled(
                said("person:rolf", "recalled-" + digest, 0), digest, "person:rolf", "risk-officer", "it leaks");
    }
}

package io.assay.validation.stream;

import io.assay.events.Attestation;
import io.assay.events.ModelFacts;
import io.assay.events.ModelRegistered;
import io.assay.events.ModelValidated;
import io.assay.signing.Purpose;
import io.assay.signing.Signed;
import io.assay.signing.SigningKey;
import io.assay.signing.Statement;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Signs verdicts over all that a deployment must not be told otherwise; the same verdict has the same signature. */
public final class VerdictSeal {

    private final SigningKey key;

    private VerdictSeal(SigningKey key) {
        this.key = key;
    }

    /** Signs with this key. */
    public static VerdictSeal with(SigningKey key) {
        return new VerdictSeal(key);
    }

    /** Signs nothing; for estates where no deployment asks for signatures. */
    public static VerdictSeal none() {
        return new VerdictSeal(null);
    }

    ModelValidated on(ModelValidated verdict, ModelRegistered registered) {
        if (key == null) {
            return verdict;
        }
        Signed signed = key.sign(statement(verdict, registered.getFacts()));
        return ModelValidated.newBuilder(verdict)
                .setAttestation(new Attestation(
                        ByteBuffer.wrap(signed.statement()), ByteBuffer.wrap(signed.signature()), signed.keyId(),
                        signed.algorithm()))
                .build();
    }

    private static Statement statement(ModelValidated verdict, ModelFacts facts) {
        List<String> makers = new ArrayList<>(facts.getDevelopers());
        makers.add(facts.getSubmitter());
        return Statement.of(Purpose.VERDICT)
                .with("eventId", verdict.getMeta().getEventId())
                .with("modelId", verdict.getModelId())
                .with("version", verdict.getVersion())
                .with("registrationId", verdict.getRegistrationId())
                .with("decision", verdict.getVerdict())
                .with(Statement.BY, verdict.getMeta().getActor())
                .with("tier", verdict.getTier())
                .with("artefactDigest", verdict.getArtefactDigest())
                .with("reportDigest", verdict.getReportDigest())
                .with("policyDigest", verdict.getPolicyDigest())
                .with("profileDigest", verdict.getProfileDigest())
                .with("makers", makers)
                .with(Statement.SIGNED_AT, verdict.getMeta().getOccurredAt());
    }
}

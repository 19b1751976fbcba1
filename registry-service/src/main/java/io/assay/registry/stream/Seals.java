package io.assay.registry.stream;

import io.assay.events.Attestation;
import io.assay.events.ModelValidated;
import io.assay.registry.domain.Heard;
import io.assay.registry.domain.Objection;
import io.assay.signing.Purpose;
import io.assay.signing.Signed;
import io.assay.signing.SigningSettings;
import io.assay.signing.Statement;
import io.assay.signing.TrustedKeys;
import io.assay.signing.Verification;
import io.assay.wire.event.Metas;
import io.assay.wire.event.Statements;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Whether those who are said to speak signed what an event says; asked before anything of it is weighed. */
public final class Seals {

    private final TrustedKeys trusted;
    private final boolean required;

    /** By the keys that the settings trust; where they trust none and require nothing, everyone is believed. */
    public Seals(SigningSettings settings) {
        this.trusted = settings.trusted();
        this.required = settings.required();
    }

    /** What is heard instead of an event whose signature does not hold; empty where it holds, or nothing is to be signed. */
    Optional<Heard> doubt(SpecificRecord event, Instant appendedAt) {
        if (!required || !(event instanceof ModelValidated || Statements.isStated(event))) {
            return Optional.empty();
        }
        var signed = signed((Attestation) event.get(event.getSchema().getField("attestation").pos()));
        return trusted.verify(signed, claim(event), appendedAt) instanceof Verification.Refused refused
                ? Optional.of(doubted(event, new Objection(refused.doubt().word(), refused.words())))
                : Optional.empty();
    }

    private static Statement claim(SpecificRecord event) {
        return event instanceof ModelValidated verdict ? verdict(verdict) : Statements.of(event);
    }

    private static Statement verdict(ModelValidated verdict) {
        return Statement.of(Purpose.VERDICT)
                .with("eventId", verdict.getMeta().getEventId())
                .with("modelId", verdict.getModelId())
                .with("version", verdict.getVersion())
                .with("registrationId", verdict.getRegistrationId())
                .with("decision", verdict.getVerdict())
                .with(Statement.BY, verdict.getMeta().getActor())
                .with("artefactDigest", verdict.getArtefactDigest())
                .with("reportDigest", verdict.getReportDigest())
                .with("policyDigest", verdict.getPolicyDigest())
                .with("profileDigest", verdict.getProfileDigest());
    }

    private static Heard doubted(SpecificRecord event, Objection why) {
        var meta = Metas.of(event);
        return new Heard.Doubted(text(event, "version"), meta.getEventId(), meta.getActor(), why);
    }

    private static String text(SpecificRecord event, String name) {
        Schema.Field field = event.getSchema().getField(name);
        return field == null ? null : (String) event.get(field.pos());
    }

    private static Signed signed(Attestation attestation) {
        return attestation == null
                ? null
                : new Signed(
                        bytes(attestation.getStatement()),
                        bytes(attestation.getSignature()),
                        attestation.getKeyId(),
                        attestation.getAlgorithm());
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] copy = new byte[buffer.remaining()];
        buffer.duplicate().get(copy);
        return copy;
    }
}

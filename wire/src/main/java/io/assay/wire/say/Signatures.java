package io.assay.wire.say;

import io.assay.events.Attestation;
import io.assay.signing.Signed;
import io.assay.signing.SigningKey;
import io.assay.signing.SigningSettings;
import io.assay.signing.Statement;
import io.assay.signing.TrustedKeys;
import io.assay.signing.Verification;
import io.assay.wire.event.Metas;
import io.assay.wire.event.Statements;
import io.assay.wire.people.Person;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * Has what people state through an edge signed: with the edge's key, for it knew the person, or by the statement that the
 * person signed and handed in. {@code signatures.signed(event, person, more, own)} gives the event with its attestation.
 */
public final class Signatures {

    private final Optional<SigningKey> key;
    private final Optional<TrustedKeys> trusted;

    public Signatures(SigningSettings settings) {
        this.key = settings.signingKey();
        this.trusted = Optional.ofNullable(settings.trustedKeys()).map(TrustedKeys::read);
    }

    /**
     * The event, signed; one that carries no signed statement as it is.
     *
     * @param more what is signed beside the event's fields, by names
     * @param own what the person signed; null where the edge shall sign
     * @throws BadSignatureException when what the person signed does not hold
     */
    public <E extends SpecificRecord> E signed(E event, Person person, Map<String, Object> more, OwnSignature own) {
        if (!Statements.isStated(event)) {
            return event;
        }
        Statement statement = Statements.of(event);
        for (Map.Entry<String, Object> value : more.entrySet()) {
            statement = statement.with(value.getKey(), value.getValue());
        }
        Optional<Signed> signed = own == null ? bySelf(statement, event, person) : Optional.of(checked(own, statement));
        signed.ifPresent(s -> event.put(event.getSchema().getField("attestation").pos(), attestation(s)));
        return event;
    }

    private Optional<Signed> bySelf(Statement statement, SpecificRecord event, Person person) {
        return key.map(k -> k.sign(statement
                .with(Statement.SIGNED_AT, Metas.of(event).getOccurredAt())
                .with("roles", person.roles())
                .with("issuer", person.issuer())
                .with("tokenId", person.tokenId())));
    }

    private Signed checked(OwnSignature own, Statement claimed) {
        Signed signed = new Signed(bytes("statement", own.statement()), bytes("signature", own.signature()), own.keyId());
        if (trusted.isPresent()
                && trusted.get().verify(signed, claimed, Instant.now()) instanceof Verification.Refused refused) {
            throw new BadSignatureException(refused.words());
        }
        return signed;
    }

    private static byte[] bytes(String name, String base64) {
        try {
            return Base64.getDecoder().decode(base64 == null ? "" : base64);
        } catch (IllegalArgumentException e) {
            throw new BadSignatureException("its " + name + " is not base64");
        }
    }

    private static Attestation attestation(Signed signed) {
        return new Attestation(
                ByteBuffer.wrap(signed.statement()), ByteBuffer.wrap(signed.signature()), signed.keyId(),
                signed.algorithm());
    }
}

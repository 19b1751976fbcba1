package io.assay.deployment;

import io.assay.deployment.domain.Attested;
import io.assay.deployment.domain.Signatures;
import io.assay.deployment.gateway.KeySignatures;
import io.assay.events.Attestation;
import io.assay.signing.Purpose;
import io.assay.signing.Signed;
import io.assay.signing.SigningKey;
import io.assay.signing.Statement;
import io.assay.signing.TrustedKeys;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys of an estate that exists in tests only, and what they sign. */
public final class TestKeys {

    public static final SigningKey VALIDATION = SigningKey.create();
    public static final SigningKey REGISTRY = SigningKey.create();
    public static final SigningKey RETIRED = SigningKey.create();
    public static final SigningKey VERA = SigningKey.create();
    public static final SigningKey STRANGER = SigningKey.create();

    /** Validation signs verdicts, the edges what people state; the retired key counted until a day before noon. */
    public static final String TRUSTED = "grace: PT1H\nkeys:\n"
            + TrustedKeys.entry(VALIDATION, "service:validation", List.of(Purpose.VERDICT))
            + TrustedKeys.entry(
                    REGISTRY, "service:registry", EnumSet.complementOf(EnumSet.of(Purpose.VERDICT)))
            + TrustedKeys.entry(RETIRED, "service:registry", List.of(Purpose.APPROVAL))
            + "    until: 2026-02-28T12:00:00Z\n"
            + TrustedKeys.entry(VERA, "person:vera", List.of(Purpose.APPROVAL));

    private static final Map<String, Attested> SIGNED = new ConcurrentHashMap<>();

    private TestKeys() {}

    public static Signatures signatures() {
        return new KeySignatures(TrustedKeys.parse(TRUSTED), true);
    }

    /** The same statement is signed once: its signature is always the same. */
    public static Attested attested(SigningKey key, Statement statement) {
        return SIGNED.computeIfAbsent(key.id() + base64(statement.bytes()), once -> {
            Signed signed = key.sign(statement);
            return new Attested(
                    base64(signed.statement()), base64(signed.signature()), signed.keyId(), signed.algorithm());
        });
    }

    public static Attestation attestation(SigningKey key, Statement statement) {
        Signed signed = key.sign(statement);
        return new Attestation(
                ByteBuffer.wrap(signed.statement()), ByteBuffer.wrap(signed.signature()), signed.keyId(),
                signed.algorithm());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

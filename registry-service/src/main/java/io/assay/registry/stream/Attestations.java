package io.assay.registry.stream;

import io.assay.events.Attestation;
import java.nio.ByteBuffer;
import java.util.Base64;

/** Carries signed statements through the domain and out again, byte for byte. */
final class Attestations {

    private Attestations() {}

    static io.assay.registry.domain.Attestation heard(Attestation signed) {
        return signed == null
                ? null
                : new io.assay.registry.domain.Attestation(
                        text(signed.getStatement()),
                        text(signed.getSignature()),
                        signed.getKeyId(),
                        signed.getAlgorithm());
    }

    static Attestation said(io.assay.registry.domain.Attestation signed) {
        return signed == null
                ? null
                : new Attestation(
                        bytes(signed.statement()), bytes(signed.signature()), signed.keyId(), signed.algorithm());
    }

    private static String text(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return Base64.getEncoder().encodeToString(copy);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(Base64.getDecoder().decode(text));
    }
}

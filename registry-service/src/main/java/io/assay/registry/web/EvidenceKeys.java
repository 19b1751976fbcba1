package io.assay.registry.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;

/** The public keys with which checkpoints of the evidence log are and were signed. */
public final class EvidenceKeys {

    private static final int ID = 8;

    /** A key as it is shown: its id, and Base64 of its X.509 SPKI encoding. */
    record KeyShown(String keyId, String algorithm, String publicKey) {}

    private final List<KeyShown> keys;
    private final UnaryOperator<byte[]> signer;

    /**
     * Keys by their X.509 SPKI encodings, the present one first.
     *
     * @param signer what signs with the present one; null where nothing is signed
     */
    public EvidenceKeys(List<byte[]> encoded, UnaryOperator<byte[]> signer) {
        this.keys = encoded.stream().map(EvidenceKeys::shown).toList();
        this.signer = signer;
    }

    /** Refuses to give unsigned evidence. */
    void requireSigner() {
        if (signer == null) {
            throw RefusedException.conflict("evidence is given signed only, and the registry has no key: set assay.signing.key");
        }
    }

    byte[] sign(byte[] bytes) {
        return signer.apply(bytes);
    }

    List<KeyShown> all() {
        return keys;
    }

    private static KeyShown shown(byte[] encoded) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(encoded);
            String id = HexFormat.of().formatHex(hash, 0, ID);
            return new KeyShown(id, "Ed25519", Base64.getEncoder().encodeToString(encoded));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

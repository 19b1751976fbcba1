package io.assay.suite.evidence;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Public keys whose signatures count: Ed25519, or ECDSA on P-256 with SHA-256. */
public final class TrustedKeys {

    /** Nobody's. */
    public static final TrustedKeys NONE = new TrustedKeys(Map.of());

    private static final int RAW = 32;
    private static final int P256 = 256;
    /** What an Ed25519 key's 32 bytes have before them in X.509 (RFC 8410). */
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Map<String, PublicKey> keys;

    private TrustedKeys(Map<String, PublicKey> keys) {
        this.keys = keys;
    }

    /**
     * Keys by their ids.
     *
     * @param texts base64 of an X.509 public key, with or without the lines that PEM has around it, or of the 32 bytes of an
     *     Ed25519 key
     * @throws IllegalArgumentException when one is no such key; names it
     */
    public static TrustedKeys of(Map<String, String> texts) {
        Map<String, PublicKey> keys = new TreeMap<>();
        texts.forEach((id, text) -> keys.put(id, key(id, text)));
        return new TrustedKeys(keys);
    }

    boolean none() {
        return keys.isEmpty();
    }

    boolean knows(String id) {
        return keys.containsKey(id);
    }

    String ids() {
        return String.join(", ", keys.keySet());
    }

    /** Id of the key that made a signature over these bytes; empty when none of them did. */
    Optional<String> signerOf(byte[] signed, byte[] signature) {
        return keys.entrySet().stream()
                .filter(key -> verifies(key.getValue(), signed, signature))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean verifies(PublicKey key, byte[] signed, byte[] signature) {
        try {
            var verifier = Signature.getInstance(key instanceof ECPublicKey ? "SHA256withECDSA" : "Ed25519");
            verifier.initVerify(key);
            verifier.update(signed);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey key(String id, String text) {
        byte[] bytes = decoded(text).orElseThrow(() -> unusable(id));
        byte[] x509 = bytes.length == RAW ? joined(ED25519, bytes) : bytes;
        return read("Ed25519", x509)
                .or(() -> read("EC", x509).filter(key -> ((ECPublicKey) key).getParams().getCurve().getField().getFieldSize() == P256))
                .orElseThrow(() -> unusable(id));
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text.replaceAll("-----[A-Z ]+-----|\\s", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<PublicKey> read(String algorithm, byte[] x509) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(x509)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static IllegalArgumentException unusable(String id) {
        return new IllegalArgumentException("trusted-keys." + id + " is no public key that can be used; give base64 of an"
                + " X.509 public key (Ed25519, or EC on P-256), or of the 32 bytes of an Ed25519 key");
    }
}

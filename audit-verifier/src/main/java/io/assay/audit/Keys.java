package io.assay.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** The Ed25519 public keys whose signatures count. */
final class Keys {

    private final List<PublicKey> keys = new ArrayList<>();
    private final boolean given;

    /** Keys that the caller has from elsewhere; when there are none, those that the evidence brings along count. */
    Keys(List<PublicKey> given) {
        this.keys.addAll(given);
        this.given = !given.isEmpty();
    }

    /** A key that the evidence brings along. */
    void brought(byte[] encoded) {
        if (!given) {
            keys.add(decoded(encoded));
        }
    }

    /** Whether they came from elsewhere than the evidence itself. */
    boolean given() {
        return given;
    }

    /** Requires that one of them signed a note under the name of its log. */
    void require(Note note) {
        boolean signed = note.signatures().stream()
                .filter(line -> line.name().equals(note.origin()))
                .anyMatch(line -> keys.stream()
                        .filter(key -> Arrays.equals(hash(line.name(), key), line.keyHash()))
                        .anyMatch(key -> signs(key, Merkle.utf8(note.text()), line.signature())));
        if (!signed) {
            throw new FlawException("the " + note.words() + " is not signed by a key that is trusted: " + ids());
        }
    }

    /** Whether one of them signed these bytes. */
    boolean sign(byte[] bytes, byte[] signature) {
        return keys.stream().anyMatch(key -> signs(key, bytes, signature));
    }

    /** First 16 hex digits of SHA-256 over each key. */
    List<String> ids() {
        return keys.stream()
                .map(key -> Merkle.hex(Merkle.sha256(key.getEncoded())).substring(0, 16))
                .toList();
    }

    /** The key in a PEM file. */
    static PublicKey pem(String text) {
        String body = text.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "").replaceAll("\\s", "");
        try {
            return decoded(Base64.getDecoder().decode(body));
        } catch (IllegalArgumentException | FlawException e) {
            throw new UnusableException("--key is not the PEM of an Ed25519 public key");
        }
    }

    private static PublicKey decoded(byte[] encoded) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new FlawException("a key is not an Ed25519 public key");
        }
    }

    private static byte[] hash(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        return Arrays.copyOf(Merkle.sha256(Merkle.utf8(name + "\n"), new byte[] {1}, raw), 4);
    }

    private static boolean signs(PublicKey key, byte[] text, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}

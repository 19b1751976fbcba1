package io.assay.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/** Signs checkpoints as C2SP signed notes: the text, an empty line, {@code — <name> base64(key hash || signature)}. */
public final class NoteSigner {

    private static final byte ED25519 = 1;
    private static final int RAW_KEY = 32;
    private static final int KEY_HASH = 4;

    private final KeyPair key;

    /** A signer with an Ed25519 key. */
    public NoteSigner(KeyPair key) {
        this.key = key;
    }

    /** The signed note of a checkpoint; the key's name is the log's origin. */
    public String sign(Checkpoint checkpoint) {
        byte[] text = checkpoint.text().getBytes(StandardCharsets.UTF_8);
        byte[] hash = keyHash(checkpoint.origin());
        byte[] signature = signature(text);
        byte[] line = ByteBuffer.allocate(hash.length + signature.length).put(hash).put(signature).array();
        return checkpoint.text() + "\n\u2014 " + checkpoint.origin() + " "
                + Base64.getEncoder().encodeToString(line) + "\n";
    }

    /** First four bytes of SHA-256(name, newline, 0x01, the raw public key), by which a verifier finds its key. */
    private byte[] keyHash(String name) {
        byte[] encoded = key.getPublic().getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - RAW_KEY, encoded.length);
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            hash.update(ED25519);
            return Arrays.copyOf(hash.digest(raw), KEY_HASH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private byte[] signature(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key cannot sign: " + e.getMessage(), e);
        }
    }
}

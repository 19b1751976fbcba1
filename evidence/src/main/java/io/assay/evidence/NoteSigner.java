package io.assay.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/** Signs checkpoints as C2SP signed notes: the text, an empty line, {@code — <name> base64(key hash || signature)}. */
public final class NoteSigner {

    private static final byte ED25519 = 1;
    private static final int RAW_KEY = 32;
    private static final int KEY_HASH = 4;
    private static final int KEY_ID = 8;

    private final byte[] publicKey;
    private final UnaryOperator<byte[]> key;

    /**
     * A signer with an Ed25519 key, wherever it is kept.
     *
     * @param publicKey its X.509 SPKI encoding
     * @param key what signs bytes with it
     */
    public NoteSigner(byte[] publicKey, UnaryOperator<byte[]> key) {
        this.publicKey = publicKey.clone();
        this.key = key;
    }

    /** The public key's X.509 SPKI encoding. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** First 16 hex digits of SHA-256 over the public key. */
    public String keyId() {
        return HexFormat.of().formatHex(TreeHash.sha256().digest(publicKey), 0, KEY_ID);
    }

    /** Signs any bytes. */
    public byte[] sign(byte[] bytes) {
        return key.apply(bytes);
    }

    /** The signed note of a checkpoint; the key's name is the log's origin. */
    public String sign(Checkpoint checkpoint) {
        byte[] text = checkpoint.text().getBytes(StandardCharsets.UTF_8);
        byte[] hash = keyHash(checkpoint.origin());
        byte[] signature = sign(text);
        byte[] line = ByteBuffer.allocate(hash.length + signature.length).put(hash).put(signature).array();
        return checkpoint.text() + "\n\u2014 " + checkpoint.origin() + " "
                + Base64.getEncoder().encodeToString(line) + "\n";
    }

    /** First four bytes of SHA-256(name, newline, 0x01, the raw public key), by which a verifier finds its key. */
    private byte[] keyHash(String name) {
        byte[] raw = Arrays.copyOfRange(publicKey, publicKey.length - RAW_KEY, publicKey.length);
        MessageDigest hash = TreeHash.sha256();
        hash.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        hash.update(ED25519);
        return Arrays.copyOf(hash.digest(raw), KEY_HASH);
    }
}

package io.assay.suite.policy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The policy by which verdicts are reached, and the very bytes it was read from. */
public record PolicyInForce(Policy policy, byte[] bytes) {

    /** {@code assay:sha256/<hex>} of the bytes. */
    public String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "assay:sha256/" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package io.assay.runtime.worker;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells whether two models are the same.
 *
 * @param type the format
 * @param digest SHA-256 of the bytes
 */
record ModelKey(String type, String digest) {

    static ModelKey of(String type, byte[] bytes) {
        try {
            return new ModelKey(type, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

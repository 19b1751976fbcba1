package io.assay.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.HexFormat;

/** Names a key by what it is: the first 16 hex digits of SHA-256 over the public key's X.509 SPKI encoding. */
final class KeyIds {

    private static final int DIGITS = 16;

    private KeyIds() {}

    /** The id of a public key. */
    static String of(PublicKey key) {
        return of(key.getEncoded());
    }

    static String of(byte[] spki) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(spki);
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

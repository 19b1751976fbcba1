package io.assay.signing;

/**
 * A statement with its signature, as an event carries it.
 *
 * @param statement the statement's bytes, as they were signed
 * @param signature signature over these bytes
 * @param keyId id of the key that signed
 * @param algorithm {@code Ed25519}
 */
public record Signed(byte[] statement, byte[] signature, String keyId, String algorithm) {

    /** With the one algorithm there is. */
    public Signed(byte[] statement, byte[] signature, String keyId) {
        this(statement, signature, keyId, Ed25519.NAME);
    }
}

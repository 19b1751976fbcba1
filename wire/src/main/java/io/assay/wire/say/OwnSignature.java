package io.assay.wire.say;

/**
 * A statement that a person signed with a key of their own, as it is handed in.
 *
 * @param statement the statement's bytes, in base64
 * @param signature the Ed25519 signature over them, in base64
 * @param keyId which key signed
 */
public record OwnSignature(String statement, String signature, String keyId) {}

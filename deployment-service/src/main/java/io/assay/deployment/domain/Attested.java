package io.assay.deployment.domain;

/**
 * A signed statement as an event carries it.
 *
 * @param statement the statement's bytes, in base64
 * @param signature the signature over these bytes, in base64
 * @param keyId which key signed
 * @param algorithm how
 */
public record Attested(String statement, String signature, String keyId, String algorithm) {}

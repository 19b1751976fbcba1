package io.assay.registry.domain;

/** A signed statement, its bytes in Base64, handed on as it came. */
public record Attestation(String statement, String signature, String keyId, String algorithm) {}

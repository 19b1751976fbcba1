package io.assay.registry.domain;

import java.time.Instant;

/** One reviewer's word as it counts. */
public record Review(String id, String person, String role, boolean withFindings, Instant at, Attestation attestation) {}

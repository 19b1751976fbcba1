package io.assay.registry.domain;

/** One person's wish that a version be retired. */
public record RetirementAsk(String id, String person, String role, String successor, String retentionClass, String words) {}

package io.assay.deployment.domain;

/** Where a slot is: one model in one environment. */
public record Place(String modelId, String environment) {}

package io.assay.registry.domain;

/** What models are used for here, who described it and who confirmed that; {@code confirmedBy} null for nobody. */
public record UseCase(String id, String purpose, String exposure, String registeredBy, String confirmedBy) {}

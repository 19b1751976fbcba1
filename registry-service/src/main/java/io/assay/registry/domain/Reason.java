package io.assay.registry.domain;

/** Why something is refused: the field, the problem with its value, the remedy. */
public record Reason(String field, String problem, String remedy) {}

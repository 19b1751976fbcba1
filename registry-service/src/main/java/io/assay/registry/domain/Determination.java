package io.assay.registry.domain;

/** Whether something is a model in the sense of one framework, and why. */
public record Determination(String framework, boolean isModel, String reason) {}

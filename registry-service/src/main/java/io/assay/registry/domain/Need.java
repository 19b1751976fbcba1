package io.assay.registry.domain;

/** A role and how many distinct people of it must approve. */
public record Need(String role, int people) {}

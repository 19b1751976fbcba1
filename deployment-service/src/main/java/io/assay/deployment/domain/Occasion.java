package io.assay.deployment.domain;

/**
 * What is heard, and what is recalled when it is.
 *
 * @param heard what is heard
 * @param recalls what is recalled
 */
public record Occasion(Heard heard, Recalls recalls) {}

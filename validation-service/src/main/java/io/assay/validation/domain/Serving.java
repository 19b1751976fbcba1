package io.assay.validation.domain;

/**
 * What answers in an environment.
 *
 * @param epoch how often that place has changed
 * @param version the version; {@code null} when none answers
 */
public record Serving(long epoch, String version) {}

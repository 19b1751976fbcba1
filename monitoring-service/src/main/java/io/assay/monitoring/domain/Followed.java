package io.assay.monitoring.domain;

import java.util.Map;

/**
 * What must be known of a version to count its predictions.
 *
 * @param tier risk tier
 * @param profileDigest digest of its reference profile; null when it has none
 * @param declared declared ranges by name
 */
public record Followed(String tier, String profileDigest, Map<String, Declared> declared) {}

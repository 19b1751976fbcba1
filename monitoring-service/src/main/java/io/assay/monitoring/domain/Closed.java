package io.assay.monitoring.domain;

import io.assay.statistics.ReferenceProfile;

/**
 * A window whose grace has passed, or that has changed since.
 *
 * @param counted all shards together
 * @param profile reference profile; null when the version has none
 * @param revision how often this window has been measured, this time included
 */
public record Closed(WindowCounts counted, ReferenceProfile profile, int revision) {}

package io.assay.deployment.domain;

import java.time.Instant;

/**
 * When something is decided, and what is recalled then.
 *
 * @param at when the broker appended what was heard
 * @param recalls what is recalled
 */
public record Moment(Instant at, Recalls recalls) {}

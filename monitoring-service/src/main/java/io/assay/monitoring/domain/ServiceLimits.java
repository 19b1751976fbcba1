package io.assay.monitoring.domain;

/**
 * How well requests must be served.
 *
 * @param failed share of requests that got no prediction, 0 to 1
 * @param latencyMillis 95 % quantile of the latency, in milliseconds; null when nothing is asked of it
 */
public record ServiceLimits(Limit failed, Limit latencyMillis) {}

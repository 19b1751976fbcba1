package io.assay.suite.evidence;

import java.time.Duration;

/**
 * How models are asked.
 *
 * @param batch rows scored at once, at least 1
 * @param limit how long one batch may take
 */
public record Scoring(int batch, Duration limit) {}

package io.assay.monitoring.domain.outcomes;

import io.assay.statistics.Measured;
import io.assay.statistics.Scoring;

/**
 * One measure of one slice.
 *
 * @param slice {@code <column>=<value>}; empty for all rows
 * @param reference what it was when the version was validated; null when that is not known
 * @param rows rows it rests on
 * @param words what to mind; null when nothing
 */
public record Figure(String name, String slice, Measured measured, Scoring.Metric reference, long rows, String words) {}

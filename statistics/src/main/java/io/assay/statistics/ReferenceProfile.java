package io.assay.statistics;

import java.util.List;

/**
 * How inputs and outputs of a version were distributed when it was validated; what monitoring compares with.
 *
 * @param rows rows profiled
 * @param features inputs
 * @param outputs the score, and other outputs worth watching
 */
public record ReferenceProfile(long rows, List<ColumnProfile> features, List<ColumnProfile> outputs) {}

package io.assay.statistics;

import java.util.List;

/**
 * How inputs and outputs of a version were distributed when it was validated; what monitoring compares with.
 *
 * @param rows rows profiled
 * @param features inputs
 * @param outputs the score, and other outputs worth watching
 * @param multivariate how the inputs vary together; null where that was not measured
 */
public record ReferenceProfile(
        long rows, List<ColumnProfile> features, List<ColumnProfile> outputs, PrincipalComponents multivariate) {

    /** One of single columns only. */
    public ReferenceProfile(long rows, List<ColumnProfile> features, List<ColumnProfile> outputs) {
        this(rows, features, outputs, null);
    }
}

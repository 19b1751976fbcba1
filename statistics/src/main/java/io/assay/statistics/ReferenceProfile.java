package io.assay.statistics;

import java.util.List;

/**
 * How inputs and outputs of a version were distributed when it was validated; what monitoring compares with.
 *
 * @param rows rows profiled
 * @param features inputs
 * @param outputs the score, and other outputs worth watching
 * @param multivariate how the inputs vary together; null where that was not measured
 * @param scoring how scores were judged; null in profiles that were drawn without
 * @param slices columns by whose values performance is looked at apart; null in profiles that were drawn without
 */
public record ReferenceProfile(
        long rows,
        List<ColumnProfile> features,
        List<ColumnProfile> outputs,
        PrincipalComponents multivariate,
        Scoring scoring,
        List<SliceColumn> slices) {

    /** One of single columns only. */
    public ReferenceProfile(long rows, List<ColumnProfile> features, List<ColumnProfile> outputs) {
        this(rows, features, outputs, null, null, null);
    }

    /** One of distributions only. */
    public ReferenceProfile(
            long rows, List<ColumnProfile> features, List<ColumnProfile> outputs, PrincipalComponents multivariate) {
        this(rows, features, outputs, multivariate, null, null);
    }
}

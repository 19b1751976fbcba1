package io.assay.suite.evidence;

import io.assay.table.RowHashes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One data set as judging needs it: a few small numbers for each row, counts for each input, and a sample of whole rows.
 *
 * @param count number of rows
 * @param truth what really came, one a row: 0 or 1 of a binary classification, the value of a regression, the place in
 *     {@code classes} of a multiclass one; empty of decisions without labels
 * @param classes names of the classes of a multiclass classification; else empty
 * @param answers what the model answered to each row; {@code null} where it was not asked
 * @param groups per protected column, each row's group
 * @param segments per segment column, each row's segment
 * @param entities which rows belong together, where the data set says so
 * @param features what the rows have in each input, in the declared order
 * @param illegalRows rows in which some input is not legal
 * @param hashes one hash per row over inputs and label
 * @param sample rows kept whole, at most 100,000
 */
public record Rows(
        int count,
        double[] truth,
        List<String> classes,
        Answers answers,
        Map<String, Codes> groups,
        Map<String, Codes> segments,
        Optional<Codes> entities,
        List<FeatureFacts> features,
        long illegalRows,
        RowHashes hashes,
        Sample sample) {

    /** Whether some rows belong together. */
    public boolean clustered() {
        return entities.isPresent() && entities.get().names().size() < count;
    }

    public FeatureFacts feature(String name) {
        return features.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    }
}

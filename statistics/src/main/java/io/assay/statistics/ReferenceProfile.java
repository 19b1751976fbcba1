package io.assay.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How inputs and outputs of a version were distributed when it was validated; what monitoring compares with.
 *
 * @param rows rows profiled
 * @param features inputs
 * @param outputs the score, and other outputs worth watching
 */
public record ReferenceProfile(long rows, List<ColumnProfile> features, List<ColumnProfile> outputs) {

    /** The profile of a feature or output. */
    public Optional<ColumnProfile> find(String name) {
        return Stream.concat(features.stream(), outputs.stream()).filter(c -> c.name().equals(name)).findFirst();
    }
}

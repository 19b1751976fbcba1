package io.assay.monitoring.gateway;

import io.assay.statistics.ColumnProfile;
import io.assay.statistics.ReferenceProfile;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One bin of a reference profile.
 *
 * @param above its lower end, exclusive; null for categories and for the first
 * @param upTo its upper end, inclusive; null for categories and for the last
 * @param category its category; null for numbers and for the bin of all other categories
 * @param rows rows of the reference in it
 */
public record ReferenceBin(Double above, Double upTo, String category, long rows) {

    /** The bins of a feature or output, in their order; none where the profile has no such column. */
    static List<ReferenceBin> of(ReferenceProfile profile, boolean output, String name) {
        Stream<ColumnProfile> columns = profile == null
                ? Stream.empty()
                : (output ? profile.outputs() : profile.features()).stream();
        return columns.filter(column -> column.name().equals(name)).findFirst().map(ReferenceBin::of).orElse(List.of());
    }

    private static List<ReferenceBin> of(ColumnProfile column) {
        return IntStream.range(0, column.counts().size())
                .mapToObj(bin -> new ReferenceBin(
                        at(column.edges(), bin - 1), at(column.edges(), bin), at(column.categories(), bin), column.counts().get(bin)))
                .toList();
    }

    private static <V> V at(List<V> values, int place) {
        return place >= 0 && place < values.size() ? values.get(place) : null;
    }
}

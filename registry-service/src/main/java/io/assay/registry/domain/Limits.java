package io.assay.registry.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What serving is limited to.
 *
 * @param rowsPerDay largest number of rows per day; null for no limit
 * @param segments per input the values that may be scored; empty for any row
 */
public record Limits(Long rowsPerDay, Map<String, List<String>> segments) {

    public static final Limits NONE = new Limits(null, Map.of());

    /** What both allow. */
    Limits and(Limits other) {
        Long rows = rowsPerDay == null ? other.rowsPerDay : other.rowsPerDay == null ? rowsPerDay : least(other);
        var both = new HashMap<>(segments);
        other.segments.forEach((input, values) -> both.merge(input, values, Limits::common));
        return new Limits(rows, Map.copyOf(both));
    }

    private Long least(Limits other) {
        return Math.min(rowsPerDay, other.rowsPerDay);
    }

    private static List<String> common(List<String> one, List<String> other) {
        var common = new ArrayList<>(one);
        common.retainAll(other);
        return List.copyOf(common);
    }
}

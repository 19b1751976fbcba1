package io.assay.deployment.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What serving is limited to.
 *
 * @param rowsPerDay largest number of rows a day in UTC and serving instance; null for no limit
 * @param segments per input the values that may be scored; empty for any row
 */
public record Limits(Long rowsPerDay, Map<String, List<String>> segments) {

    /** No limit beside the declared inputs. */
    public static final Limits NONE = new Limits(null, Map.of());

    /** Whether nothing is limited. */
    public boolean none() {
        return rowsPerDay == null && segments.isEmpty();
    }

    /** Limits as a signed statement writes them: rows a day, and per input its values. */
    static Limits stated(Map<?, ?> values) {
        Long rows = values.get("rowsPerDay") instanceof Number number ? number.longValue() : null;
        var segments = new HashMap<String, List<String>>();
        if (values.get("segments") instanceof Map<?, ?> named) {
            named.forEach((input, allowed) -> segments.put(
                    String.valueOf(input),
                    allowed instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of()));
        }
        return new Limits(rows, Map.copyOf(segments));
    }

    /** Whether these allow nothing that the others do not. */
    boolean within(Limits others) {
        boolean rows = others.rowsPerDay == null || rowsPerDay != null && rowsPerDay <= others.rowsPerDay;
        return rows && others.segments.entrySet().stream().allMatch(other -> {
            List<String> mine = segments.get(other.getKey());
            return mine != null && other.getValue().containsAll(mine);
        });
    }
}

package io.assay.registry.web;

import io.assay.events.AllowedSegment;
import io.assay.events.ServingLimits;
import java.util.List;

/** What serving shall be limited to: rows a UTC day and serving instance, and of some inputs the values that may be scored. */
record LimitsForm(Long rowsPerDay, List<SegmentForm> segments) {

    /** An input, and its values that may be scored. */
    record SegmentForm(String input, List<String> values) {

        private void flaws(Flaws flaws, String field) {
            flaws.need(field + ".input", input);
            boolean none = values == null || values.isEmpty();
            flaws.addIf(none, field + ".values", "it is empty, so nothing could be scored", "name at least one value");
        }
    }

    void flaws(Flaws flaws) {
        boolean none = rowsPerDay != null && rowsPerDay < 1;
        flaws.addIf(none, "limits.rowsPerDay", "it is " + rowsPerDay, "allow at least one row, or deny");
        for (int i = 0; i < named().size(); i++) {
            named().get(i).flaws(flaws, "limits.segments[" + i + "]");
        }
    }

    ServingLimits limits() {
        return new ServingLimits(rowsPerDay, named().stream()
                .map(segment -> new AllowedSegment(segment.input(), segment.values()))
                .toList());
    }

    private List<SegmentForm> named() {
        return segments == null ? List.of() : segments;
    }
}

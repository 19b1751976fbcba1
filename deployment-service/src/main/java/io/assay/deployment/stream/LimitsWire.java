package io.assay.deployment.stream;

import io.assay.deployment.domain.Limits;
import io.assay.events.AllowedSegment;
import io.assay.events.ServingLimits;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What serving is limited to, between events and the domain. */
final class LimitsWire {

    private LimitsWire() {}

    /** A segment that is named twice is limited to what both allow. */
    static Limits heard(ServingLimits limits) {
        return limits == null
                ? Limits.NONE
                : new Limits(limits.getRowsPerDay(), limits.getSegments().stream()
                        .collect(Collectors.toMap(
                                AllowedSegment::getInput, s -> List.copyOf(s.getValues()), LimitsWire::common)));
    }

    private static List<String> common(List<String> one, List<String> other) {
        return one.stream().filter(other::contains).toList();
    }

    static ServingLimits said(Limits limits) {
        return limits.none()
                ? null
                : new ServingLimits(limits.rowsPerDay(), limits.segments().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(s -> new AllowedSegment(s.getKey(), s.getValue()))
                        .toList());
    }
}

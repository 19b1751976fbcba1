package io.assay.monitoring.domain;

import io.assay.statistics.ColumnProfile;
import io.assay.statistics.ReferenceProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges one window by itself. Drift needs both: a measure above its effect threshold, and above what it stays below when
 * nothing drifted.
 */
final class Judging {

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::excess)
            .reversed();

    private final WindowCounts counted;
    private final ReferenceProfile profile;
    private final Yardstick yardstick;
    private final List<Finding> findings = new ArrayList<>();

    private Judging(Closed closed, Thresholds thresholds, NoDrift noDrift) {
        this.counted = closed.counted();
        this.profile = closed.profile();
        int columns = counted.features().size() + counted.outputs().size();
        this.yardstick = new Yardstick(thresholds, noDrift, Math.max(1, columns) * closed.windows());
    }

    static Judged judge(Closed closed, Thresholds thresholds, NoDrift noDrift) {
        return new Judging(closed, thresholds, noDrift).judged();
    }

    private Judged judged() {
        var features = all(counted.features(), profile == null ? List.of() : profile.features());
        var outputs = all(counted.outputs(), profile == null ? List.of() : profile.outputs());
        Together together = new TogetherJudging(yardstick, findings).judge(counted, profile, features);
        List<Finding> service = ServiceJudging.findings(counted, yardstick.thresholds());
        findings.addAll(service);
        findings.sort(WORST_FIRST);
        boolean compared = Stream.concat(features.stream(), outputs.stream()).anyMatch(SeriesHealth::compared);
        return new Judged(health(compared, service), features, outputs, together, List.copyOf(findings));
    }

    /**
     * Without a finding, a window is healthy only when something could be compared with the reference; with too few rows it
     * says nothing, unless that there are few because requests fail.
     */
    private Health health(boolean compared, List<Finding> service) {
        if (counted.rows() < yardstick.thresholds().leastRows()) {
            return worst(service, Health.INSUFFICIENT_EVIDENCE);
        }
        return worst(findings, compared ? Health.HEALTHY : Health.INSUFFICIENT_EVIDENCE);
    }

    private static Health worst(List<Finding> findings, Health without) {
        return findings.stream().map(Finding::severity).max(Comparator.naturalOrder()).orElse(without);
    }

    private List<SeriesHealth> all(List<Counts> counts, List<ColumnProfile> profiles) {
        Map<String, ColumnProfile> byName =
                profiles.stream().collect(Collectors.toMap(ColumnProfile::name, Function.identity(), (one, other) -> one));
        var columns = new ColumnJudging(yardstick, findings);
        return counts.stream()
                .filter(c -> byName.containsKey(c.name()))
                .map(c -> columns.judge(c, byName.get(c.name())))
                .toList();
    }
}

package io.assay.monitoring.domain;

import io.assay.statistics.ColumnProfile;
import io.assay.statistics.Proportions;
import io.assay.statistics.Share;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Judges what share of a column's rows is amiss, beyond what is so in the reference. */
final class ShareJudging {

    private final Yardstick yardstick;
    private final Counts counts;
    private final ColumnProfile profile;
    private final long values;

    ShareJudging(Yardstick yardstick, Counts counts, ColumnProfile profile) {
        this.yardstick = yardstick;
        this.counts = counts;
        this.profile = profile;
        this.values = Arrays.stream(profile.histogram()).sum();
    }

    List<Finding> findings() {
        if (counts.rows() < yardstick.thresholds().leastRows()) {
            return List.of();
        }
        QualityLimits limits = yardstick.thresholds().quality();
        long others = profile.categorical() ? profile.counts().getLast() : 0;
        return Stream.of(
                        compared(new Kind("missing-share", "have no value"), counts.missing(), profile.missing(),
                                limits.missing()),
                        compared(new Kind("nan-share", "are NaN or infinite"), counts.nan() + counts.infinite(),
                                profile.nan() + profile.infinite(), limits.nan()),
                        compared(new Kind("unseen-share", "are of a category that the reference has not seen"),
                                counts.unseen(), others, limits.unseen()),
                        finding(new Kind("out-of-range-share", "lie outside the declared range"), counts.outOfRange(),
                                limits.outOfRange(), null))
                .filter(Objects::nonNull)
                .toList();
    }

    private record Kind(String measure, String words) {}

    /** Beyond the reference's share and what chance adds to it. */
    private Finding compared(Kind kind, long rows, long inReference, Limit limit) {
        var reference = new Share(inReference, values + profile.missing() + profile.nan() + profile.infinite());
        if (reference.among() == 0) {
            return finding(kind, rows, limit, null);
        }
        double chance = Proportions.noDriftQuantile(
                new Share(rows, counts.rows()), reference, yardstick.probability());
        return finding(kind, rows, limit.above(reference.value()), reference.value() + chance);
    }

    private Finding finding(Kind kind, long rows, Limit limit, Double noDrift) {
        double share = (double) rows / counts.rows();
        Health severity = limit.severity(share);
        if (severity == Health.HEALTHY || noDrift != null && share <= noDrift) {
            return null;
        }
        double threshold = limit.passed(severity);
        return new Finding(counts.name(), kind.measure(), share, threshold, noDrift, severity,
                String.format(Locale.ROOT, "%.1f %% of the values of %s %s, above %.1f %%",
                        100 * share, counts.name(), kind.words(), 100 * threshold));
    }
}

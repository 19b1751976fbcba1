package io.assay.monitoring.domain.outcomes;

import io.assay.statistics.BinnedScores;
import io.assay.statistics.EstimatedPerformance.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The scores of a slice, bin by bin. */
record Bins(Map<Integer, long[]> counts) {

    static Bins of(Tally tally) {
        return new Bins(tally.bins());
    }

    /** Rows that have a score. */
    long rows() {
        return sum(bin -> bin[0]);
    }

    long labelled() {
        return positives() + negatives();
    }

    long positives() {
        return sum(bin -> bin[1]);
    }

    long negatives() {
        return sum(bin -> bin[2]);
    }

    /** Whether all scores may be chances. */
    boolean chances() {
        return counts.keySet().stream().allMatch(ScoreGrid::chance);
    }

    BinnedScores scores() {
        return new BinnedScores(
                counts.keySet().stream().mapToDouble(ScoreGrid::middle).toArray(),
                counts.values().stream().mapToLong(bin -> bin[1]).toArray(),
                counts.values().stream().mapToLong(bin -> bin[2]).toArray());
    }

    /** All rows by their scores; the best-scored ones are those decided positive. */
    List<Group> all(long decidedPositive) {
        return groups(decidedPositive, bin -> bin[0]);
    }

    /** The same of the labelled ones. */
    List<Group> labelled(long decidedPositive) {
        return groups(decidedPositive, bin -> bin[1] + bin[2]);
    }

    private List<Group> groups(long decidedPositive, ToLongFunction<long[]> rows) {
        long below = sum(rows) - decidedPositive;
        List<Group> groups = new ArrayList<>();
        for (var bin : counts.entrySet()) {
            double score = ScoreGrid.middle(bin.getKey());
            long here = rows.applyAsLong(bin.getValue());
            long negative = Math.clamp(below, 0, here);
            below -= negative;
            groups.add(new Group(score, negative, false));
            groups.add(new Group(score, here - negative, true));
        }
        return groups;
    }

    private long sum(ToLongFunction<long[]> of) {
        return counts.values().stream().mapToLong(of).sum();
    }
}

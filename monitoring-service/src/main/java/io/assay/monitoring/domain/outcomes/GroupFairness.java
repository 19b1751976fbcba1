package io.assay.monitoring.domain.outcomes;

import io.assay.monitoring.domain.outcomes.Tally.Count;
import io.assay.statistics.Confusion;
import io.assay.statistics.Fairness;
import io.assay.statistics.Level;
import io.assay.statistics.Measured;
import io.assay.statistics.Share;
import io.assay.statistics.SliceColumn;
import java.util.ArrayList;
import java.util.List;

/**
 * How each protected group fares beside the one that was largest in the reference data. Rates of favourable decisions rest
 * on all rows; equal opportunity on those whose outcome is known. Of one column, all intervals hold together.
 */
final class GroupFairness {

    private final WindowScores scores;
    private final List<Figure> figures = new ArrayList<>();

    private GroupFairness(WindowScores scores) {
        this.scores = scores;
    }

    static List<Figure> of(WindowScores scores, List<SliceColumn> slices) {
        var fairness = new GroupFairness(scores);
        if (scores.head().threshold() != null) {
            slices.stream().filter(SliceColumn::protects).forEach(fairness::column);
        }
        return fairness.figures;
    }

    private void column(SliceColumn column) {
        List<String> present = column.values().stream()
                .map(value -> column.name() + "=" + value)
                .filter(scores.slices()::containsKey)
                .toList();
        if (present.size() < 2) {
            return;
        }
        Level level = new Level(present.size() - 1);
        present.subList(1, present.size()).forEach(group -> group(group, present.getFirst(), level));
    }

    private void group(String name, String against, Level level) {
        Tally group = scores.slices().get(name);
        Tally reference = scores.slices().get(against);
        Share favoured = favoured(group);
        Share other = favoured(reference);
        add("disparate-impact", name, Fairness.disparateImpact(favoured, other, level), favoured, against);
        add("statistical-parity-difference", name, Fairness.difference(favoured, other, level), favoured, against);
        Share deserving = deserving(group.confusion());
        add("equal-opportunity-difference", name,
                Fairness.difference(deserving, deserving(reference.confusion()), level), deserving, against);
    }

    private void add(String measure, String group, Measured measured, Share on, String against) {
        figures.add(new Figure(measure, group, measured, null, on.among(), "beside " + against));
    }

    private Share favoured(Tally tally) {
        long decided = Bins.of(tally).rows();
        long positive = tally.of(Count.POSITIVE);
        return new Share(scores.head().favourableBelow() ? decided - positive : positive, decided);
    }

    /** Those who got the favourable decision among those who deserved it. */
    private Share deserving(Confusion counts) {
        return scores.head().favourableBelow() ? counts.specificity() : counts.recall();
    }
}

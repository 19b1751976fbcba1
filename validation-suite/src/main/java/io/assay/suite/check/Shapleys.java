package io.assay.suite.check;

import io.assay.statistics.explain.Attribution;
import io.assay.statistics.explain.Shapley;
import io.assay.suite.evidence.Answers;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What each feature adds to the scores of some rows, by sampled Shapley values. Every background row is drawn once, so that
 * the values of a row add up to its score but for what is rounded away, or for a model that is not a function of its row.
 */
final class Shapleys implements Check {

    private static final int BACKGROUND = 100;
    private static final int FEWEST = 2;
    private static final int NAMED = 3;

    @Override
    public List<Observation> look(Evidence e) {
        if (e.brief().decides()) {
            return List.of();
        }
        if (e.parameters().explained() == 0) {
            return List.of(Observation.notApplicable(CheckNames.SHAPLEY, "the policy asks that no row be explained"));
        }
        return Probe.look(e, CheckNames.SHAPLEY, Shapleys::explained);
    }

    private static List<Observation> explained(Evidence e) {
        Probe probe = Probe.of(e, 1);
        var encoded = new Encoded(probe.sample());
        int rows = Math.min(e.parameters().explained(), probe.rows());
        int walks = 2 * (encoded.values().length + 1) * rows;
        int most = Math.clamp(probe.rows(), FEWEST, BACKGROUND);
        int orders = Math.clamp(Probe.budget(e.brief()) / walks, FEWEST, most);
        List<Attribution> all = new Shapley(orders, e.brief().seed()).explain(
                encoded.asking(e, answers -> one(e, answers)),
                encoded.rows(spread(probe, rows)), encoded.rows(spread(probe, orders)));
        double error = all.stream().mapToDouble(a -> Math.abs(a.additivityError())).max().orElse(0);
        return List.of(Observation.exact(CheckNames.SHAPLEY, error, rows)
                .adding("the scores of these rows are moved most by " + strongest(encoded, all)));
    }

    /** The score; of a multiclass model the probability of the class that is most frequent. */
    private static double[] one(Evidence e, Answers answers) {
        return answers.byClass() == null ? answers.score() : answers.byClass()[mostFrequent(e)];
    }

    private static int mostFrequent(Evidence e) {
        int[] counts = new int[e.holdOut().classes().size()];
        for (double place : e.truth()) {
            counts[(int) place]++;
        }
        return IntStream.range(0, counts.length).reduce(0, (best, other) -> counts[other] > counts[best] ? other : best);
    }

    private static String strongest(Encoded encoded, List<Attribution> all) {
        record Moved(String feature, double mean) {}
        return IntStream.range(0, encoded.values().length)
                .mapToObj(feature -> new Moved(encoded.name(feature), all.stream()
                        .mapToDouble(a -> Math.abs(a.values()[feature]))
                        .average()
                        .orElse(0)))
                .sorted(Comparator.comparingDouble(Moved::mean).reversed())
                .limit(NAMED)
                .map(moved -> "'" + moved.feature() + "' (" + Figures.of(moved.mean()) + " on average)")
                .collect(Collectors.joining(", "));
    }

    /** So many rows of the sample, evenly spread over it. */
    private static int[] spread(Probe probe, int rows) {
        int size = probe.rows();
        return IntStream.range(0, rows).map(i -> (int) ((long) i * size / rows)).toArray();
    }
}

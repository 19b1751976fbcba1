package io.assay.suite.golden;

import io.assay.statistics.Bootstrap;
import io.assay.statistics.Estimate;
import io.assay.statistics.Level;
import io.assay.statistics.Measured;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import java.util.List;
import java.util.stream.IntStream;

/** Whether rules say what people say of the same answers; where none was graded by both, nothing is known of the rules. */
final class Persons implements GoldenCheck {

    /** Items below which resampling them tells nothing. */
    private static final int LEAST = 30;

    private static final int RESAMPLES = 1_000;

    @Override
    public List<Observation> look(Graded graded, long seed) {
        List<Tally> both = graded.items().stream().filter(tally -> tally.agreement().pairs() > 0).toList();
        if (both.isEmpty()) {
            String why = "no answer was graded by a rule and, under the name of the rule, by a person";
            return List.of(Observation.inconclusive(CheckNames.GRADER_AGREEMENT, why),
                    Observation.inconclusive(CheckNames.GRADER_KAPPA, why));
        }
        Agreement all = all(both, everyOnce(both.size()));
        String pairs = Figures.count(all.pairs()) + " answers were graded by a rule and by a person";
        var share = Estimate.wilson(all.share(), both.size(), Level.SINGLE);
        return List.of(
                Observation.measured(CheckNames.GRADER_AGREEMENT, share, both.size()).adding(pairs),
                Observation.measured(CheckNames.GRADER_KAPPA, kappa(both, seed), both.size()).adding(pairs));
    }

    /** Items are drawn again, each with all its answers. */
    private static Measured kappa(List<Tally> items, long seed) {
        return items.size() < LEAST
                ? new Measured.NotComputable(LEAST + " items graded by both are asked")
                : Bootstrap.ofRows(items.size(), RESAMPLES, seed).interval(times -> all(items, times).kappa());
    }

    private static Agreement all(List<Tally> items, int[] times) {
        var all = new Agreement();
        for (int i = 0; i < times.length; i++) {
            all.add(items.get(i).agreement(), times[i]);
        }
        return all;
    }

    private static int[] everyOnce(int items) {
        return IntStream.generate(() -> 1).limit(items).toArray();
    }
}

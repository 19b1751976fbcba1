package io.assay.suite.check;

import io.assay.statistics.Estimate;
import io.assay.statistics.Level;
import io.assay.statistics.Measured;
import io.assay.statistics.Paired;
import io.assay.statistics.explain.PermutationImportance;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much of its performance the model loses without what each feature tells, and whether one carries all of it. The rows
 * are dealt into ten parts, each with its share of every outcome; the spread between parts makes the intervals (Student's),
 * and leaving out one part at a time that of the greatest share (jackknife: Efron and Tibshirani, 1993, chapter 11).
 */
final class Importances implements Check {

    private static final int ROWS = 5000;
    private static final int FEWEST = 200;
    private static final int PARTS = 10;
    private static final int TOLD = 10;

    /** What the model loses without one feature, part by part. */
    private record Loss(String feature, double[] parts) {

        double without(int part) {
            return Math.max(0, IntStream.range(0, PARTS).filter(i -> i != part).mapToDouble(i -> parts[i]).sum());
        }

        double all() {
            return without(-1);
        }
    }

    @Override
    public List<Observation> look(Evidence e) {
        return e.brief().decides() ? List.of() : Probe.look(e, CheckNames.IMPORTANCE, Importances::looked);
    }

    private static List<Observation> looked(Evidence e) {
        int features = e.holdOut().sample().inputs().names().size();
        Probe probe = Probe.of(e, Math.max(features + 1, Probe.budget(e.brief()) / ROWS));
        if (probe.rows() < FEWEST) {
            return List.of(Observation.inconclusive(CheckNames.IMPORTANCE,
                    probe.rows() + " rows are too few to tell importance; " + FEWEST + " are asked"));
        }
        List<Loss> losses = losses(probe).stream().sorted(Comparator.comparingDouble(Loss::all).reversed()).toList();
        List<Observation> seen = new ArrayList<>();
        losses.stream().limit(TOLD).forEach(loss -> seen.add(told(e, loss, probe.rows())));
        seen.add(dominance(losses, probe.rows()));
        return seen;
    }

    private static Observation told(Evidence e, Loss loss, int rows) {
        return Observation.measured(CheckNames.IMPORTANCE, mean(loss.parts()), rows)
                .about(loss.feature(), rows)
                .adding("of " + Measure.name(e.brief()).orElseThrow())
                .exploratory();
    }

    private static Observation dominance(List<Loss> losses, int rows) {
        Loss first = losses.getFirst();
        Measured share = first.all() > 0
                ? share(first, losses)
                : new Measured.NotComputable("the model loses nothing without any of its features");
        return Observation.measured(CheckNames.DOMINANCE, share, rows).adding("by '" + first.feature() + "'");
    }

    private static Measured share(Loss first, List<Loss> losses) {
        double whole = share(first, losses, -1);
        double[] pseudo = IntStream.range(0, PARTS)
                .mapToDouble(part -> PARTS * whole - (PARTS - 1) * share(first, losses, part))
                .toArray();
        return mean(pseudo) instanceof Estimate known
                ? known.through(value -> value - known.value() + whole).within(0, 1)
                : new Measured.NotComputable("some part of the rows has no performance");
    }

    private static double share(Loss first, List<Loss> losses, int part) {
        return first.without(part) / losses.stream().mapToDouble(loss -> loss.without(part)).sum();
    }

    private static Measured mean(double[] parts) {
        return Paired.means(parts, new double[parts.length], Level.SINGLE);
    }

    private static List<Loss> losses(Probe probe) {
        Evidence e = probe.e();
        var encoded = new Encoded(probe.sample());
        double[] truth = probe.sample().pick(e.truth());
        var importance = new PermutationImportance(1, e.brief().seed());
        double[][] lost = new double[encoded.values().length][PARTS];
        for (int part = 0; part < PARTS; part++) {
            int[] rows = dealt(truth, part);
            double[] came = Arrays.stream(rows).mapToDouble(row -> truth[row]).toArray();
            int which = part;
            importance.of(encoded.asking(e, Measure::said), encoded.rows(rows), said -> -Measure.value(e.brief(), came, said))
                    .forEach(one -> lost[one.feature()][which] = one.mean());
        }
        return IntStream.range(0, lost.length).mapToObj(i -> new Loss(encoded.name(i), lost[i])).toList();
    }

    /** Every tenth row in the order of what came, so that each part has its share of every outcome. */
    private static int[] dealt(double[] truth, int part) {
        int[] ordered = IntStream.range(0, truth.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> truth[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        return IntStream.range(0, ordered.length).filter(i -> i % PARTS == part).map(i -> ordered[i]).toArray();
    }
}

package io.assay.suite.check;

import io.assay.statistics.Level;
import io.assay.statistics.Share;
import io.assay.suite.brief.Port;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import io.assay.table.Column;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Whether the score moves as declared when one input rises from quantile to quantile and all else stays. */
final class Monotonicity implements Check {

    /** Against the direction by less, relative to scores above 1, is what single precision rounds away. */
    private static final double ROUNDED = 1e-6;

    private static final int FEWEST_STEPS = 9;
    private static final int MOST_STEPS = 41;
    private static final int ROWS = 1000;

    /** How many rows moved against the direction of an input, and by how much at most. */
    private record Walk(Port port, long against, double greatest) {}

    @Override
    public List<Observation> look(Evidence e) {
        List<Port> declared = e.brief().inputs().stream().filter(p -> p.monotonic() != null && p.numeric()).toList();
        if (declared.isEmpty() || e.brief().multiclass() || e.brief().decides()) {
            return List.of(Observation.notApplicable(CheckNames.MONOTONICITY, declared.isEmpty()
                    ? "no input that is a number declares a direction"
                    : "a direction is declared, but there is no one score that could move in it"));
        }
        return Probe.look(e, CheckNames.MONOTONICITY, seen -> walked(seen, declared));
    }

    private static List<Observation> walked(Evidence e, List<Port> declared) {
        int steps = Math.clamp(Probe.budget(e.brief()) / (ROWS * declared.size()), FEWEST_STEPS, MOST_STEPS);
        Probe probe = Probe.of(e, steps * declared.size());
        Walk worst = declared.stream()
                .map(port -> walk(probe, port, steps))
                .max(Comparator.comparingLong(Walk::against).thenComparing(Walk::greatest))
                .orElseThrow();
        Observation seen = Observation.measured(
                CheckNames.MONOTONICITY,
                new Share(worst.against(), probe.rows()).estimate(new Level(declared.size())), probe.rows());
        return List.of(seen.adding(worst.against() == 0
                ? "no score moved against the direction of " + declared.stream().map(Port::name).toList()
                : "the score moves against '" + worst.port().name() + "', declared " + worst.port().monotonic()
                        + ", by up to " + Figures.of(worst.greatest())));
    }

    private static Walk walk(Probe probe, Port port, int count) {
        double[] steps = steps(probe, port, count);
        double sign = port.monotonic().equals("decreasing") ? -1 : 1;
        double[] furthest = null;
        double[] greatest = new double[probe.rows()];
        for (double step : steps) {
            double[] score = probe.with(all(port.name(), step, probe.rows())).score();
            if (furthest == null) {
                furthest = Arrays.stream(score).map(s -> sign * s).toArray();
            }
            for (int row = 0; row < score.length; row++) {
                double fall = furthest[row] - sign * score[row];
                greatest[row] = Math.max(greatest[row], fall > ROUNDED * Math.max(1, Math.abs(score[row])) ? fall : 0);
                furthest[row] = Math.max(furthest[row], sign * score[row]);
            }
        }
        return new Walk(
                port, Arrays.stream(greatest).filter(fall -> fall > 0).count(), Arrays.stream(greatest).max().orElse(0));
    }

    /** Quantiles from the least to the greatest, as far apart as each other. */
    private static double[] steps(Probe probe, Port port, int count) {
        double[] values = probe.sample().inputs().numbers(port.name());
        double[] levels = IntStream.range(0, count).mapToDouble(i -> (double) i / (count - 1)).toArray();
        return Arrays.stream(Numbers.quantiles(values, levels)).filter(Double::isFinite).distinct().toArray();
    }

    private static Column all(String name, double value, int rows) {
        double[] values = new double[rows];
        Arrays.fill(values, value);
        return new Column.Numbers(name, values);
    }
}

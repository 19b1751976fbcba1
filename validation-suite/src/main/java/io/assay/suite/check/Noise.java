package io.assay.suite.check;

import io.assay.statistics.Estimate;
import io.assay.statistics.Level;
import io.assay.statistics.Measured;
import io.assay.statistics.RunningMean;
import io.assay.suite.brief.Port;
import io.assay.suite.evidence.Answers;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import io.assay.table.Column;
import io.assay.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/**
 * What a little normal noise in every number does: to decisions, and to scores. Whole numbers stay whole, and none leaves
 * its declared range. Sizes beside the policy's only inform: they draw the curve.
 */
final class Noise implements Check {

    private static final double[] CURVE = {0.5, 2, 4};

    @Override
    public List<Observation> look(Evidence e) {
        return Probe.look(e, CheckNames.NOISE_FLIPS, Noise::shaken);
    }

    private static List<Observation> shaken(Evidence e) {
        List<Port> numbers = Inputs.such(e, Port::numeric);
        if (numbers.isEmpty()) {
            return List.of(Observation.notApplicable(CheckNames.NOISE_FLIPS, "no input is a number"));
        }
        Probe probe = Probe.of(e, 1 + CURVE.length);
        double size = e.parameters().noise();
        Answers after = probe.ask(shaken(probe, numbers, size));
        List<Observation> seen = new ArrayList<>(flips(probe, after, size));
        seen.addAll(change(probe, after));
        for (double times : probe.decides() ? CURVE : new double[0]) {
            double other = size * times;
            flips(probe, probe.ask(shaken(probe, numbers, other)), other).forEach(one ->
                    seen.add(one.about("noise=" + Figures.plain(other), probe.rows()).exploratory()));
        }
        return seen;
    }

    private static List<Observation> flips(Probe probe, Answers after, double size) {
        return probe.decides()
                ? List.of(Observation.measured(CheckNames.NOISE_FLIPS, probe.flips(after).estimate(), probe.rows())
                        .adding("noise of " + Figures.plain(size) + " standard deviations in every number"))
                : List.of(Observation.notApplicable(
                        CheckNames.NOISE_FLIPS, "the score becomes no decision, so none can be changed"));
    }

    private static List<Observation> change(Probe probe, Answers after) {
        if (probe.before().score() == null) {
            return List.of();
        }
        var change = new RunningMean();
        for (int row = 0; row < probe.rows(); row++) {
            change.add(Math.abs(after.score()[row] - probe.before().score()[row]));
        }
        double spread = Numbers.deviation(probe.before().score());
        Measured measured = spread > 0
                ? inSpreads(change.estimate(Level.SINGLE), spread)
                : new Measured.NotComputable("all scores are equal");
        return List.of(Observation.measured(CheckNames.NOISE_CHANGE, measured, probe.rows()));
    }

    private static Measured inSpreads(Measured change, double spread) {
        return change instanceof Estimate known ? known.through(value -> value / spread).within(0, Double.MAX_VALUE) : change;
    }

    private static Table shaken(Probe probe, List<Port> numbers, double size) {
        var random = new SplittableRandom(probe.e().brief().seed());
        Table rows = probe.sample().inputs();
        return new Table(rows.columns().stream()
                .map(column -> numbers.stream()
                        .filter(port -> port.name().equals(column.name()) && column instanceof Column.Numbers)
                        .findFirst()
                        .map(port -> shaken(probe.e(), port, (Column.Numbers) column, noise(random.split(), size)))
                        .orElse(column))
                .toList());
    }

    private static DoubleSupplier noise(SplittableRandom random, double size) {
        return () -> size * random.nextGaussian();
    }

    private static Column shaken(Evidence e, Port port, Column.Numbers column, DoubleSupplier noise) {
        double spread = e.holdOut().feature(port.name()).deviation();
        if (!(spread > 0)) {
            return column;
        }
        double[] range = Inputs.range(e, port);
        boolean whole = Inputs.whole(port, column.values());
        double[] values = new double[column.rows()];
        for (int row = 0; row < values.length; row++) {
            double value = column.values()[row];
            double moved = value + spread * noise.getAsDouble();
            values[row] = legal(value, whole ? Math.rint(moved) : moved, range);
        }
        return new Column.Numbers(column.name(), values, column.gaps());
    }

    /** Noise alone takes no value out of the range; one that was outside before stays there. */
    private static double legal(double value, double moved, double[] range) {
        return Math.max(Math.min(value, range[0]), Math.min(Math.max(value, range[1]), moved));
    }
}

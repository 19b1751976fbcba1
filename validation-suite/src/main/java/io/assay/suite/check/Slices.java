package io.assay.suite.check;

import io.assay.statistics.Estimate;
import io.assay.statistics.Level;
import io.assay.statistics.Measured;
import io.assay.suite.evidence.Codes;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Performance in each declared segment and protected group that has enough rows: one family, whose intervals hold
 * together. Slices that nobody declared, the lower and upper quarter of each number, are looked at too, and only inform.
 */
final class Slices implements Check {

    private static final double QUARTER = 0.25;

    /** Some of the rows, and how people call them. */
    private record Slice(String name, int[] rows) {}

    @Override
    public List<Observation> look(Evidence e) {
        if (Measure.name(e.brief()).isEmpty()) {
            return List.of();
        }
        List<Observation> seen = new ArrayList<>(family(e, declared(e)));
        family(e, quarters(e)).stream().min(Comparator.comparingDouble(Slices::value)).ifPresent(worst -> seen.add(
                worst.exploratory().adding("the worst of the lower and upper quarters of all numbers; it only informs")));
        return seen;
    }

    private static List<Observation> family(Evidence e, List<Slice> slices) {
        var level = new Level(Math.max(1, slices.size()));
        List<Observation> seen = slices.stream().map(slice -> measured(e, slice, level)).toList();
        return seen.stream()
                .min(Comparator.comparingDouble(Slices::value))
                .map(worst -> seen.stream().map(one -> one == worst ? named(e, one, slices.size()) : one).toList())
                .orElse(seen);
    }

    private static Observation measured(Evidence e, Slice slice, Level level) {
        Measured measured = Measure.on(e.brief(), e.truth(), e.holdOut().answers(), slice.rows(), level);
        return Observation.measured(CheckNames.SLICES, measured, slice.rows().length).about(slice.name(), slice.rows().length);
    }

    private static Observation named(Evidence e, Observation worst, int slices) {
        return worst.adding("the worst of " + Figures.count(slices) + " slices by "
                + Measure.name(e.brief()).orElseThrow() + ", whose intervals hold together");
    }

    private static double value(Observation seen) {
        Estimate estimate = seen.estimate();
        return estimate == null ? Double.POSITIVE_INFINITY : estimate.value();
    }

    private static List<Slice> declared(Evidence e) {
        List<Slice> slices = new ArrayList<>(by(e, e.holdOut().segments()));
        slices.addAll(by(e, e.holdOut().groups()));
        return slices;
    }

    private static List<Slice> by(Evidence e, Map<String, Codes> columns) {
        List<Slice> slices = new ArrayList<>();
        columns.forEach((column, codes) -> {
            for (int code = 0; code < codes.names().size(); code++) {
                int[] rows = rows(codes, code);
                if (rows.length >= e.parameters().smallestGroup()) {
                    slices.add(new Slice(column + "=" + codes.names().get(code), rows));
                }
            }
        });
        return slices;
    }

    private static int[] rows(Codes codes, int code) {
        return IntStream.range(0, codes.rows()).filter(row -> codes.code(row) == code).toArray();
    }

    private static List<Slice> quarters(Evidence e) {
        List<Slice> slices = new ArrayList<>();
        Numbers.of(e.holdOut().sample()).forEach((name, values) -> {
            double[] edges = Numbers.quantiles(values, QUARTER, 1 - QUARTER);
            int[] rows = e.holdOut().sample().rows();
            slices.add(new Slice(name + " <= " + Figures.of(edges[0]), where(values, rows, edges[0], true)));
            slices.add(new Slice(name + " >= " + Figures.of(edges[1]), where(values, rows, edges[1], false)));
        });
        return slices.stream().filter(slice -> slice.rows().length >= e.parameters().smallestGroup()).toList();
    }

    private static int[] where(double[] values, int[] rows, double edge, boolean below) {
        return IntStream.range(0, values.length)
                .filter(i -> below ? values[i] <= edge : values[i] >= edge)
                .map(i -> rows[i])
                .toArray();
    }
}

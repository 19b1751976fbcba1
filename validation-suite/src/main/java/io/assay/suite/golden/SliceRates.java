package io.assay.suite.golden;

import io.assay.statistics.Level;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pass rates of the items of each value of each attribute: one family, whose intervals hold together. */
final class SliceRates implements GoldenCheck {

    /** Items of which less is told than of more, for their interval spans half of all there is. */
    private static final int SMALLEST = 10;

    private static final int MOST = 100;

    @Override
    public List<Observation> look(Graded graded, long seed) {
        Map<String, List<Tally>> slices = slices(graded.items());
        if (slices.size() > MOST) {
            return List.of(Observation.inconclusive(CheckNames.GOLDEN_SLICES, "its attributes have " + slices.size()
                    + " values with at least " + SMALLEST + " items, and at most " + MOST + " are told apart; use fewer"));
        }
        var level = new Level(Math.max(1, slices.size()));
        List<Observation> seen = new ArrayList<>();
        slices.forEach((name, items) -> seen.add(
                Means.of(CheckNames.GOLDEN_SLICES, items, Tally::passShare, level).about(name, items.size())));
        return naming(seen);
    }

    private static Map<String, List<Tally>> slices(List<Tally> items) {
        Map<String, List<Tally>> slices = new TreeMap<>();
        items.forEach(tally -> tally.item().attributes().forEach((attribute, value) ->
                slices.computeIfAbsent(attribute + "=" + value, name -> new ArrayList<>()).add(tally)));
        slices.values().removeIf(few -> few.size() < SMALLEST);
        return slices;
    }

    private static List<Observation> naming(List<Observation> seen) {
        if (seen.isEmpty()) {
            return List.of(Observation.notApplicable(
                    CheckNames.GOLDEN_SLICES, "no value of an attribute has at least " + SMALLEST + " items"));
        }
        Observation worst = seen.stream().min(Comparator.comparingDouble(one -> one.estimate().value())).orElseThrow();
        return seen.stream()
                .map(one -> one == worst
                        ? one.adding("the worst of " + Figures.count(seen.size()) + " slices, whose intervals hold together")
                        : one)
                .toList();
    }
}

package io.assay.suite.golden;

import io.assay.statistics.Level;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pass rates by grader: which of them answers fail most. */
final class GraderRates implements GoldenCheck {

    private static final int MOST = 100;

    @Override
    public List<Observation> look(Graded graded, long seed) {
        Map<String, Map<Tally, Integer>> places = new TreeMap<>();
        graded.items().forEach(tally -> {
            for (int i = 0; i < tally.item().graders().size(); i++) {
                places.computeIfAbsent(tally.item().graders().get(i).name(), name -> new LinkedHashMap<>()).put(tally, i);
            }
        });
        if (places.size() > MOST) {
            return List.of(Observation.notApplicable(CheckNames.GOLDEN_GRADERS, "its graders have " + places.size()
                    + " names, and at most " + MOST + " are told apart"));
        }
        List<Observation> seen = new ArrayList<>();
        places.forEach((name, of) -> seen.add(rate(name, of, new Level(places.size()))));
        return seen;
    }

    private static Observation rate(String name, Map<Tally, Integer> places, Level level) {
        List<Tally> items = List.copyOf(places.keySet());
        return Means.of(CheckNames.GOLDEN_GRADERS, items, tally -> tally.passShare(places.get(tally)), level)
                .about(name, items.size());
    }
}

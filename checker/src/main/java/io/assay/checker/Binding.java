package io.assay.checker;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I7: predictions come from a version that its slot had deployed under the epoch they name. */
final class Binding implements Promise {

    @Override
    public Stream<Violation> brokenIn(Log log) {
        Set<String> served = log.of("ModelDeployed", "BreakGlassDeployed", "ModelRolledBack")
                .map(Binding::place).collect(Collectors.toSet());
        return log.of("PredictionsServed")
                .filter(p -> !served.contains(place(p)))
                .map(p -> new Violation("I7", p.subject(), "predictions " + p.id() + " name epoch " + p.number("epoch")
                        + ", under which that version never served in " + p.text("environment")));
    }

    private static String place(Entry entry) {
        return entry.series() + " since " + entry.number("epoch");
    }
}

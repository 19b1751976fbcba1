package io.assay.suite.golden;

import io.assay.statistics.Level;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import java.util.List;

/** All checks on graded answers: a new one is a line here. */
final class GoldenChecks {

    private static final List<GoldenCheck> ALL = List.of(
            GoldenChecks::size, GoldenChecks::passRate, new SliceRates(), new GraderRates(), GoldenChecks::consistency,
            new Persons(), GoldenChecks::refusals);

    private GoldenChecks() {}

    static List<Observation> look(Graded graded, long seed) {
        return ALL.stream().flatMap(check -> check.look(graded, seed).stream()).toList();
    }

    /** Too few items are no fault of the application. */
    private static List<Observation> size(Graded graded, long seed) {
        int items = graded.items().size();
        return List.of(Observation.exact(CheckNames.GOLDEN_SIZE, items, items).atWorst(Outcome.INCONCLUSIVE));
    }

    private static List<Observation> passRate(Graded graded, long seed) {
        return List.of(Means.of(CheckNames.GOLDEN_PASS_RATE, graded.items(), Tally::passShare, Level.SINGLE)
                .adding(graded.repeats() == 1
                        ? "each item was answered once"
                        : "each item was answered " + graded.repeats() + " times, and its share counts once"));
    }

    /** Items whose answers are all right or all wrong. */
    private static List<Observation> consistency(Graded graded, long seed) {
        return List.of(graded.repeats() < 2
                ? Observation.inconclusive(CheckNames.GOLDEN_CONSISTENCY,
                        "each item was answered once, and nothing shows whether another answer would be the same; answer each"
                                + " at least twice")
                : Means.of(CheckNames.GOLDEN_CONSISTENCY, graded.items(), item -> item.consistent() ? 1 : 0, Level.SINGLE));
    }

    private static List<Observation> refusals(Graded graded, long seed) {
        List<Tally> answerable = graded.items().stream().filter(tally -> !tally.item().refuse()).toList();
        return List.of(answerable.isEmpty()
                ? Observation.notApplicable(CheckNames.REFUSAL_RATE, "every item of the golden set should be refused")
                : Means.of(CheckNames.REFUSAL_RATE, answerable, Tally::refusalShare, Level.SINGLE));
    }
}

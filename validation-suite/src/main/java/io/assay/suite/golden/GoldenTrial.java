package io.assay.suite.golden;

import io.assay.runtime.Model;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Grades an application's answers to a golden set, and says what is seen of them. */
public final class GoldenTrial {

    /**
     * What was seen.
     *
     * @param observations what each check saw; where files are unfit, only that
     * @param items items of the golden set; 0 where it could not be graded
     * @param timed answers of which it is known how long they took
     * @param nanos how long these took together, in nanoseconds
     */
    public record Seen(List<Observation> observations, long items, long timed, long nanos) {}

    /** Where graded answers come from. */
    private interface Answering {

        Graded answer(GoldenSet set);
    }

    private final InputStream golden;
    private final long seed;

    /**
     * A trial by this golden set.
     *
     * @param golden the golden set, JSON Lines or a JSON list
     * @param seed of everything that is drawn
     */
    public GoldenTrial(InputStream golden, long seed) {
        this.golden = golden;
        this.seed = seed;
    }

    /** On answers that are handed in, JSON Lines or a JSON list. */
    public Seen handedIn(InputStream answers) {
        return seen(set -> new Grading(set).read(answers));
    }

    /**
     * On answers that are asked for here, three times each.
     *
     * @param application takes one text and answers one text
     * @param limit how long one answer may take
     */
    public Seen asked(Model application, Duration limit) {
        return seen(set -> new Questions(application, limit).ask(set));
    }

    private Seen seen(Answering answering) {
        List<Observation> seen = new ArrayList<>();
        try {
            GoldenSet set = GoldenSet.read(golden);
            seen.add(Observation.stated(CheckNames.GOLDEN_SET, Outcome.PASSED,
                    "the golden set has " + Figures.count(set.items().size()) + " items"));
            return graded(seen, answering.answer(set));
        } catch (UnfitFileException e) {
            seen.add(Observation.inconclusive(seen.isEmpty() ? CheckNames.GOLDEN_SET : CheckNames.GOLDEN_ANSWERS, e.getMessage()));
            return new Seen(seen, 0, 0, 0);
        }
    }

    /** Items left out, or asked less often, could be those that went wrong: then nothing is measured. */
    private Seen graded(List<Observation> seen, Graded graded) {
        graded.requireComplete();
        seen.add(Observation.stated(CheckNames.GOLDEN_ANSWERS, Outcome.PASSED,
                "every item has " + graded.repeats() + (graded.repeats() == 1 ? " answer" : " answers")));
        seen.addAll(GoldenChecks.look(graded, seed));
        return new Seen(seen, graded.items().size(), graded.timed(), graded.nanos());
    }
}

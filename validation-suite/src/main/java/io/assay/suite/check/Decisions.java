package io.assay.suite.check;

import io.assay.runtime.dmn.DmnModel;
import io.assay.statistics.Share;
import io.assay.suite.evidence.Answers;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Whether rules answer every case, once: what can be said of decisions without labels. */
final class Decisions {

    private Decisions() {}

    static List<Observation> coverage(Evidence e) {
        if (!e.brief().decides()) {
            return List.of();
        }
        Answers answers = e.holdOut().answers();
        return List.of(shared(e, CheckNames.COVERAGE, answers::answered).adding(IntStream.range(0, e.rows())
                .filter(row -> !answers.answered(row))
                .mapToObj(row -> "no answer to row " + Figures.count(row + 1L) + " of the hold-out" + because(answers, row))
                .findFirst()
                .orElse("every row of the hold-out has an answer")));
    }

    static List<Observation> conflicts(Evidence e) {
        if (!e.brief().decides()) {
            return List.of();
        }
        Answers answers = e.holdOut().answers();
        if (answers.errors() == null) {
            return List.of(Observation.notApplicable(
                    CheckNames.CONFLICTS, "models of type " + e.brief().modelType() + " do not tell when rules contradict each other"));
        }
        return List.of(shared(e, CheckNames.CONFLICTS, row -> broken(answers, row)).adding(IntStream.range(0, e.rows())
                .filter(row -> broken(answers, row))
                .mapToObj(row -> "row " + Figures.count(row + 1L) + " of the hold-out" + because(answers, row))
                .findFirst()
                .orElse("no rules contradict each other or fail")));
    }

    private static Observation shared(Evidence e, String check, IntPredicate such) {
        long those = IntStream.range(0, e.rows()).filter(such).count();
        return Observation.measured(check, new Share(those, e.rows()).estimate(), e.rows());
    }

    /** That no rule matches leaves a gap in the coverage, and breaks nothing. */
    private static boolean broken(Answers answers, int row) {
        if (!Reaction.troubled(answers, row)) {
            return false;
        }
        String error = answers.errors()[row];
        return !error.startsWith(DmnModel.NO_RULE)
                || error.contains("; " + DmnModel.CONFLICT) || error.contains("; " + DmnModel.ERROR);
    }

    private static String because(Answers answers, int row) {
        return Reaction.troubled(answers, row) ? ": " + answers.errors()[row] : "";
    }
}

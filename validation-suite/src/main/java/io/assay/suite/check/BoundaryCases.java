package io.assay.suite.check;

import io.assay.runtime.UnusableModelException;
import io.assay.suite.brief.Port;
import io.assay.suite.evidence.Answers;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.evidence.Sample;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether rules answer where they turn: at, just below and just above every bound of a numeric input, all else as in rows of
 * the hold-out. What lies beyond the declared range is left out, for to refuse it is right.
 */
final class BoundaryCases {

    private static final int ROWS = 3;

    private BoundaryCases() {}

    /** One input at one value in one row. */
    private record Case(String input, double value, int place) {}

    static List<Observation> look(Evidence e) {
        if (!e.brief().decides()) {
            return List.of();
        }
        return List.of(Anew.hindrance(e, CheckNames.BOUNDARIES).orElseGet(() -> tried(e)));
    }

    private static Observation tried(Evidence e) {
        Sample rows = Anew.answered(e, ROWS);
        List<Case> cases = e.brief().inputs().stream().flatMap(input -> cases(e, input, rows.size()).stream()).toList();
        if (cases.isEmpty()) {
            return Observation.notApplicable(CheckNames.BOUNDARIES, "no input is a number with a bound that could be tried");
        }
        List<Case> unanswered = e.brief().inputs().stream()
                .flatMap(input -> unanswered(e, rows, cases.stream().filter(one -> one.input().equals(input.name())).toList()).stream())
                .toList();
        double share = (cases.size() - unanswered.size()) / (double) cases.size();
        return Observation.exact(CheckNames.BOUNDARIES, share, cases.size()).adding(unanswered.isEmpty()
                ? "all " + Figures.count(cases.size()) + " cases are answered"
                : Figures.count(unanswered.size()) + " of " + Figures.count(cases.size()) + " cases are not answered, first "
                        + words(unanswered.getFirst(), rows));
    }

    private static String words(Case one, Sample rows) {
        return "'" + one.input() + "' at " + Figures.plain(one.value()) + " in row "
                + Figures.count(rows.rows()[one.place()] + 1L) + " of the hold-out";
    }

    private static List<Case> cases(Evidence e, Port input, int rows) {
        List<Case> cases = new ArrayList<>();
        for (double value : Bounds.around(e, input)) {
            IntStream.range(0, rows).forEach(place -> cases.add(new Case(input.name(), value, place)));
        }
        return cases;
    }

    private static List<Case> unanswered(Evidence e, Sample rows, List<Case> cases) {
        if (cases.isEmpty()) {
            return cases;
        }
        Table table = table(rows, cases);
        Optional<Answers> together = asked(e, table);
        return IntStream.range(0, cases.size())
                .filter(row -> together.isPresent()
                        ? open(together.get(), row)
                        : asked(e, table.slice(row, row + 1)).map(answers -> open(answers, 0)).orElse(true))
                .mapToObj(cases::get)
                .toList();
    }

    private static boolean open(Answers answers, int row) {
        return !answers.answered(row) || Reaction.troubled(answers, row);
    }

    private static Optional<Answers> asked(Evidence e, Table table) {
        try {
            return Optional.of(e.subject().answer(table));
        } catch (BadRowsException | UnusableModelException refusal) {
            return Optional.empty();
        }
    }

    private static Table table(Sample rows, List<Case> cases) {
        Table as = rows.inputs().pick(cases.stream().mapToInt(Case::place).toArray());
        double[] values = cases.stream().mapToDouble(Case::value).toArray();
        return Sample.with(as, new Column.Numbers(cases.getFirst().input(), values));
    }
}

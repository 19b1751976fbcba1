package io.assay.suite.check;

import io.assay.runtime.UnusableModelException;
import io.assay.suite.evidence.Answers;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.evidence.Sample;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import io.assay.table.BadRowsException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Whether the same rows get the same answers, however and however often they are asked about. Measures the largest change
 * of a score (of a multiclass model, of a class's probability), relative to the score where that is beyond 1; of answers
 * in words, the share that changes. An answer that is there only once changes by 1.
 */
final class Determinism {

    private static final int ROWS = 1_000;

    private Determinism() {}

    /** How much one way of asking changes, and the answer that it changes most. */
    private record Change(String how, double size, Repetitions.Answer most) {}

    static List<Observation> look(Evidence e) {
        return List.of(Anew.hindrance(e, CheckNames.DETERMINISM).orElseGet(() -> tried(e)));
    }

    private static Observation tried(Evidence e) {
        Sample sample = Anew.answered(e, ROWS);
        try {
            Answers first = e.subject().answer(sample.inputs());
            Change most = new Repetitions(e, sample).all().stream()
                    .map(way -> change(first, way))
                    .max(Comparator.comparingDouble(Change::size))
                    .orElseThrow();
            return Observation.exact(CheckNames.DETERMINISM, most.size(), sample.size())
                    .adding(most.size() == 0 ? same(e, sample) : words(first, most, sample));
        } catch (BadRowsException | UnusableModelException refusal) {
            return Observation.stated(CheckNames.DETERMINISM, Outcome.FAILED, "rows that the model answered before"
                    + " are refused when asked about again, in another order or number: " + refusal.getMessage());
        }
    }

    private static String same(Evidence e, Sample sample) {
        return Figures.count(sample.size()) + " rows get the same " + Anew.answers(e.brief())
                + " again, in another order, one by one and in batches of " + Repetitions.BATCH;
    }

    private static String words(Answers first, Change change, Sample sample) {
        Repetitions.Answer most = change.most();
        return "asking " + change.how() + " changes most: row " + Figures.count(sample.rows()[most.place()] + 1L)
                + " of the hold-out gets " + Reaction.plain(first, most.place()) + " and "
                + Reaction.plain(most.answers(), most.row());
    }

    private static Change change(Answers first, Repetitions.Way way) {
        Repetitions.Answer most = way.answers().stream()
                .max(Comparator.comparingDouble(one -> change(first, one)))
                .orElseThrow();
        double share = way.answers().stream().mapToDouble(one -> change(first, one)).average().orElseThrow();
        return new Change(way.how(), first.score() == null ? share : change(first, most), most);
    }

    private static double change(Answers first, Repetitions.Answer again) {
        Answers its = again.answers();
        if (first.score() == null) {
            return Objects.equals(first.said()[again.place()], its.said()[again.row()]) ? 0 : 1;
        }
        return first.byClass() == null
                ? change(first.score()[again.place()], its.score()[again.row()])
                : IntStream.range(0, first.byClass().length)
                        .mapToDouble(one -> change(first.byClass()[one][again.place()], its.byClass()[one][again.row()]))
                        .max()
                        .orElse(0);
    }

    private static double change(double first, double again) {
        if (first == again || Double.isNaN(first) && Double.isNaN(again)) {
            return 0;
        }
        boolean both = Double.isFinite(first) && Double.isFinite(again);
        return both ? Math.abs(first - again) / Math.max(1, Math.abs(first)) : 1;
    }
}

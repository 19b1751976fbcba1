package io.assay.suite.check;

import io.assay.runtime.UnusableModelException;
import io.assay.statistics.Estimate;
import io.assay.statistics.Family;
import io.assay.statistics.Level;
import io.assay.statistics.Measured;
import io.assay.suite.evidence.Answers;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.evidence.Rows;
import io.assay.suite.evidence.Sample;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether features, scores and performance are on the hold-out what they were on the training data. */
final class Stability {

    private static final double SIGNIFICANT = 0.05;

    private Stability() {}

    /** The feature that moved most. */
    static List<Observation> features(Evidence e) {
        if (rows(e).isEmpty()) {
            return List.of(untold(CheckNames.FEATURE_STABILITY));
        }
        Sample before = rows(e).get().sample().atMost(e.parameters().sample(), e.brief().seed());
        Sample now = e.sample();
        List<Column> columns = before.inputs().columns();
        var level = new Level(Math.max(1, columns.size()));
        List<Shift> shifts = columns.stream()
                .map(column -> Shift.between(column, now.inputs().column(column.name()), level, e.brief().seed()))
                .toList();
        return shifts.stream()
                .max(Comparator.comparingDouble(shift -> shift.psi().value()))
                .map(worst -> worst.told(CheckNames.FEATURE_STABILITY, now.size()).adding("the feature that moved most")
                        .adding(significant(shifts)))
                .stream()
                .toList();
    }

    private static String significant(List<Shift> shifts) {
        double[] adjusted = Family.holm(shifts.stream().mapToDouble(shift -> shift.moved().p()).toArray());
        return Arrays.stream(adjusted).filter(p -> p <= SIGNIFICANT).count() + " of " + adjusted.length
                + " features have moved by more than chance (chi-square, adjusted after Holm)";
    }

    /** The model is asked once about training rows, for the stability of its score and for how much it gets worse. */
    static List<Observation> model(Evidence e) {
        if (e.brief().decides()) {
            return List.of();
        }
        if (rows(e).isEmpty()) {
            return List.of(untold(CheckNames.SCORE_STABILITY), untold(CheckNames.GAP));
        }
        if (!e.subject().answersAnyRow()) {
            return both(Anew.OUT_OF_SIGHT, true);
        }
        try {
            Learnt learnt = Learnt.of(e, rows(e).get());
            Answers answers = e.subject().answer(learnt.sample().inputs());
            return List.of(score(e, answers.score()), gap(e, learnt, answers));
        } catch (BadRowsException | UnusableModelException refused) {
            return both("the model does not answer the training rows: " + refused.getMessage(), false);
        }
    }

    private static Observation score(Evidence e, double[] trained) {
        String name = e.brief().score().orElseThrow().name();
        double[] now = e.sample().pick(e.score());
        var from = new Column.Numbers(name, trained);
        var to = new Column.Numbers(name, now);
        return Shift.between(from, to, Level.SINGLE, e.brief().seed()).told(CheckNames.SCORE_STABILITY, now.length);
    }

    private static Observation gap(Evidence e, Learnt learnt, Answers answers) {
        int[] known = IntStream.range(0, answers.rows())
                .filter(row -> learnt.truth()[row] >= 0 || !e.brief().multiclass())
                .toArray();
        Measured trained = Measure.on(e.brief(), learnt.truth(), answers, known, Level.SINGLE);
        Measured held = Measure.whole(e);
        if (!(trained instanceof Estimate before) || !(held instanceof Estimate now)) {
            var none = (Measured.NotComputable) (trained instanceof Estimate ? held : trained);
            return Observation.inconclusive(CheckNames.GAP, "there is no difference to tell: " + none.reason());
        }
        return Observation.measured(CheckNames.GAP, less(before, now), e.rows()).adding(
                Measure.name(e.brief()).orElseThrow() + " is " + Figures.of(before.value()) + " on "
                        + Figures.count(known.length) + " training rows and " + Figures.of(now.value()) + " on the hold-out");
    }

    /** Difference of two independent values, from their own intervals (MOVER: Zou and Donner, 2008, doi:10.1002/sim.3095). */
    private static Estimate less(Estimate a, Estimate b) {
        double d = a.value() - b.value();
        return new Estimate(
                d,
                d - Math.hypot(a.value() - a.low(), b.high() - b.value()),
                d + Math.hypot(a.high() - a.value(), b.value() - b.low()),
                d - Math.hypot(a.value() - a.lower(), b.upper() - b.value()),
                d + Math.hypot(a.upper() - a.value(), b.value() - b.lower()));
    }

    private static Optional<Rows> rows(Evidence e) {
        return e.training().filter(rows -> rows.sample().size() > 0);
    }

    private static Observation untold(String check) {
        return Observation.notApplicable(check, "no training data were given, so nothing can be compared with them");
    }

    private static List<Observation> both(String words, boolean cannotBe) {
        return List.of(CheckNames.SCORE_STABILITY, CheckNames.GAP).stream()
                .map(check -> cannotBe ? Observation.notApplicable(check, words) : Observation.inconclusive(check, words))
                .toList();
    }
}

package io.assay.suite.report;

import io.assay.statistics.Estimate;
import io.assay.suite.observation.Catalogue;
import io.assay.suite.observation.CheckInfo;
import io.assay.suite.observation.Observation;
import io.assay.suite.observation.Weighing;
import io.assay.suite.policy.Outcome;
import io.assay.suite.policy.Severity;
import io.assay.suite.verdict.Finding;
import io.assay.suite.verdict.Margin;
import io.assay.suite.verdict.Remedy;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One finding, as it is filed.
 *
 * @param check name of the check
 * @param about what the check looks at
 * @param category kind of evidence, e.g. {@code fairness}
 * @param severity what not clearing it means: {@code blocking}, {@code condition} or {@code information}
 * @param outcome what it concludes
 * @param slice which rows; {@code null} for all
 * @param rows how many rows it rests on; {@code null} where it rests on none
 * @param measured the value, its two-sided 95 % interval (low, high) and one-sided 95 % bounds (lower, upper)
 * @param confidence of the two-sided interval
 * @param atLeast what is asked for at least; {@code null} when nothing is
 * @param atMost what is asked for at most; {@code null} when nothing is
 * @param absolute whether the value's distance from zero is held against {@code atMost}
 * @param margin how far it is from what is asked
 * @param words what was found, in a sentence
 * @param toPass what would have to be otherwise for it to pass; {@code null} where nothing would
 * @param condition what is imposed because it was not cleared; {@code null} when nothing is
 * @param clauses what it gives evidence for
 */
public record Line(
        String check,
        String about,
        String category,
        String severity,
        String outcome,
        String slice,
        Long rows,
        Estimate measured,
        Double confidence,
        Double atLeast,
        Double atMost,
        boolean absolute,
        Margin margin,
        String words,
        String toPass,
        String condition,
        List<String> clauses) {

    static Line of(Finding f) {
        String about = Catalogue.find(f.check()).map(CheckInfo::sentence).orElse(f.check());
        boolean imposed = f.severity() == Severity.CONDITION && wanting(f.outcome());
        return new Line(
                f.check(), about, f.rule().category(), f.severity().name().toLowerCase(Locale.ROOT), f.outcome().name(),
                f.observation().slice(), f.observation().rows(), f.estimate(),
                f.estimate() == null ? null : Estimate.CONFIDENCE, f.demand().atLeast(), f.demand().atMost(), absolute(f),
                Margin.of(f), f.words(), Remedy.of(f), imposed ? f.rule().condition() : null, f.rule().clauses());
    }

    /** The gravest first: 0 for what blocks and failed, 1 for what blocks and is not known, up to 6 for what passed. */
    static int gravity(Finding f) {
        int known = f.outcome() == Outcome.FAILED ? 0 : 1;
        return wanting(f.outcome()) ? 2 * f.severity().ordinal() + known : 2 * Severity.values().length;
    }

    /** Whether it stands in the way of a clean verdict. */
    public boolean stands() {
        return !severity.equals("information") && wanting(Outcome.valueOf(outcome));
    }

    /** Values that part what passes from what does not. */
    public List<Double> bounds() {
        return Stream.of(atLeast, absolute ? Double.valueOf(-atMost) : null, atMost).filter(Objects::nonNull).toList();
    }

    private static boolean absolute(Finding f) {
        return f.demand().atMost() != null && f.observation().seen() instanceof Observation.Seen.Number n
                && n.weighing() == Weighing.DISTANCE;
    }

    private static boolean wanting(Outcome outcome) {
        return outcome == Outcome.FAILED || outcome == Outcome.INCONCLUSIVE;
    }
}

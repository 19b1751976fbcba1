package io.assay.suite.observation;

import io.assay.statistics.Estimate;
import io.assay.statistics.Measured;
import io.assay.suite.policy.Outcome;
import io.assay.suite.policy.Severity;

/**
 * What one check saw, before a policy says what it means.
 *
 * @param check name of the check
 * @param seen something measured, or a plain statement
 * @param slice which rows, e.g. {@code sex=female}; {@code null} for all
 * @param rows how many rows it rests on; {@code null} where it rests on none
 * @param words of a statement, the sentence for a person; of something measured, what to add, or {@code null}
 * @param bearing how far the policy's say goes
 */
public record Observation(String check, Seen seen, String slice, Long rows, String words, Bearing bearing) {

    /** What was seen. */
    public sealed interface Seen {

        /** A value with its uncertainty, or why there is none. */
        record Number(Measured measured, Weighing weighing) implements Seen {}

        /** Something that needs no threshold to be judged. */
        record Plain(Outcome outcome) implements Seen {}
    }

    /**
     * How far the policy's say goes.
     *
     * @param worst what is concluded at worst
     * @param least how grave not clearing it is at least
     * @param exploratory whether it only informs, whatever the policy says
     */
    public record Bearing(Outcome worst, Severity least, boolean exploratory) {

        static final Bearing FULL = new Bearing(Outcome.FAILED, Severity.INFORMATION, false);
    }

    /** Something measured on so many rows. */
    public static Observation measured(String check, Measured measured, long rows) {
        return new Observation(check, new Seen.Number(measured, Weighing.VALUE), null, rows, null, Bearing.FULL);
    }

    /** A value that is known without uncertainty, e.g. a count. */
    public static Observation exact(String check, double value, long rows) {
        return measured(check, new Estimate(value, value, value, value, value), rows);
    }

    /** Something seen that needs no threshold. */
    public static Observation stated(String check, Outcome outcome, String words) {
        return new Observation(check, new Seen.Plain(outcome), null, null, words, Bearing.FULL);
    }

    /** The check has nothing to look at here. */
    public static Observation notApplicable(String check, String why) {
        return stated(check, Outcome.NOT_APPLICABLE, why);
    }

    /** Evidence is lacking. */
    public static Observation inconclusive(String check, String why) {
        return stated(check, Outcome.INCONCLUSIVE, why);
    }

    /** The same about these rows. */
    public Observation about(String someSlice, long someRows) {
        return new Observation(check, seen, someSlice, someRows, words, bearing);
    }

    /** The same, its distance from zero counting. */
    public Observation byDistance() {
        return seen instanceof Seen.Number(var measured, var weighing)
                ? new Observation(check, new Seen.Number(measured, Weighing.DISTANCE), slice, rows, words, bearing)
                : this;
    }

    /** The same with words added. */
    public Observation adding(String more) {
        return new Observation(check, seen, slice, rows, words == null ? more : words + "; " + more, bearing);
    }

    /** The same, concluding this at worst. */
    public Observation atWorst(Outcome worst) {
        return new Observation(
                check, seen, slice, rows, words, new Bearing(worst, bearing.least(), bearing.exploratory()));
    }

    /** The same, at least so grave. */
    public Observation atLeastAsGraveAs(Severity least) {
        return new Observation(
                check, seen, slice, rows, words, new Bearing(bearing.worst(), least, bearing.exploratory()));
    }

    /** The same, only to inform. */
    public Observation exploratory() {
        return new Observation(check, seen, slice, rows, words, new Bearing(bearing.worst(), bearing.least(), true));
    }

    /** What was measured; {@code null} where nothing is. */
    public Estimate estimate() {
        return seen instanceof Seen.Number(Estimate e, Weighing w) ? e : null;
    }

    /** Name of what was measured, e.g. {@code disparate-impact[sex=female]}. */
    public String metric() {
        return slice == null ? check : check + "[" + slice + "]";
    }
}

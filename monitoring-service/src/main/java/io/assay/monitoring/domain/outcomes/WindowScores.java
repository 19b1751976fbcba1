package io.assay.monitoring.domain.outcomes;

import io.assay.monitoring.domain.Series;
import io.assay.monitoring.domain.Window;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the predictions of one window of one series turned out so far, by one shard or by all of them together.
 *
 * @param head whose predictions, and what they are held against
 * @param revision rises with each count
 * @param slices what was counted, by slice; that of all rows under {@link #ALL}
 * @param reasons how often each reason of an override was given
 */
public record WindowScores(Head head, long epoch, long revision, TreeMap<String, Tally> slices, TreeMap<String, Long> reasons) {

    /** The slice of all rows. */
    public static final String ALL = "";

    /** Where reasons are counted that are too many to be told apart. */
    public static final String OTHER = "other";

    private static final int MOST_REASONS = 200;

    /**
     * Whose predictions, and what they are held against.
     *
     * @param threshold score at and above which a row is decided positive; null where nothing is decided
     * @param favourableBelow whether the other decision is the favourable one
     */
    public record Head(
            Series series,
            Window window,
            String tier,
            String profileDigest,
            String task,
            Double threshold,
            boolean favourableBelow) {

        public static Head of(Series series, Window window, Yardstick yardstick) {
            var decision = yardstick.decision();
            return new Head(
                    series, window, yardstick.tier(), yardstick.profileDigest(), yardstick.task(),
                    decision == null ? null : decision.threshold(), decision != null && decision.favourableBelow());
        }
    }

    /** Nothing counted yet. */
    public static WindowScores none(Head head) {
        return new WindowScores(head, 0, 0, new TreeMap<>(), new TreeMap<>());
    }

    /** Counts a row, or with -1 takes it back; this is changed, and answered under its next epoch. */
    public WindowScores counting(Scored row, int times) {
        count(ALL, row, times);
        row.slices().forEach(slice -> count(slice, row, times));
        if (row.label() != null && row.label().reason() != null) {
            Bounded.add(reasons, row.label().reason(), times, MOST_REASONS, OTHER);
        }
        return new WindowScores(head, Math.max(epoch, row.prediction().epoch()), revision, slices, reasons);
    }

    public WindowScores revised() {
        return new WindowScores(head, epoch, revision + 1, slices, reasons);
    }

    /** Both shards together; what they are held against is that of the profile whose digest sorts last. */
    public WindowScores plus(WindowScores other) {
        WindowScores sum = none(order(head).compareTo(order(other.head)) < 0 ? other.head : head);
        for (WindowScores part : new WindowScores[] {this, other}) {
            part.slices.forEach((slice, tally) -> sum.slices.computeIfAbsent(slice, s -> new Tally()).add(tally));
            part.reasons.forEach((reason, times) -> sum.reasons.merge(reason, times, Long::sum));
        }
        return new WindowScores(
                sum.head, Math.max(epoch, other.epoch), Math.max(revision, other.revision), sum.slices, sum.reasons);
    }

    /** All rows; empty when there are none. */
    Tally all() {
        return slices.getOrDefault(ALL, new Tally());
    }

    private void count(String slice, Scored row, int times) {
        Tally tally = slices.computeIfAbsent(slice, s -> new Tally());
        tally.add(row, times, !slice.equals(ALL));
        if (tally.empty()) {
            slices.remove(slice);
        }
    }

    private static String order(Head head) {
        return head.profileDigest() + "|" + head.tier();
    }

    /** Entries of {@link #reasons} a person may look at: the most frequent ones, the rest under {@link #OTHER}. */
    public Map<String, Long> reasons(int most) {
        Map<String, Long> shown = new TreeMap<>();
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> shown.merge(shown.size() < most - 1 ? e.getKey() : OTHER, e.getValue(), Long::sum));
        return shown;
    }
}

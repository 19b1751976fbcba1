package io.assay.monitoring.domain.outcomes;

import java.util.Map;

/** Counts words of which there may be any number, a bounded number of them apart. */
final class Bounded {

    private Bounded() {}

    /** Counts a word, or takes it back; once {@code most} are told apart, those not yet heard count under {@code rest}. */
    static void add(Map<String, Long> counts, String word, int times, int most, String rest) {
        String under = counts.containsKey(word) || times > 0 && counts.size() < most ? word : rest;
        counts.merge(under, (long) times, Long::sum);
        if (counts.get(under) == 0) {
            counts.remove(under);
        }
    }
}

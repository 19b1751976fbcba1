package io.assay.suite.golden;

import java.util.List;

/**
 * A golden set with its answers graded.
 *
 * @param items what was counted of each item
 * @param timed answers of which it is known how long they took
 * @param nanos how long these took together, in nanoseconds
 */
record Graded(List<Tally> items, long timed, long nanos) {

    private static final int NAMED = 3;

    /** Answers of each item, where it is complete. */
    int repeats() {
        return items.getFirst().answers();
    }

    /** @throws UnfitFileException when not every item has as many answers, numbered from 1, as the others */
    void requireComplete() {
        int most = items.stream().mapToInt(Tally::answers).max().orElseThrow();
        List<String> without = items.stream()
                .filter(tally -> tally.answers() < Math.max(1, most) || !tally.gapless())
                .map(tally -> tally.item().id())
                .toList();
        if (!without.isEmpty()) {
            throw new UnfitFileException("answers: " + without.size() + " of " + items.size() + " items have not the answers 1 to "
                    + Math.max(1, most) + " that others have, first of all "
                    + String.join(", ", without.subList(0, Math.min(NAMED, without.size())))
                    + "; answer every item equally often");
        }
    }
}

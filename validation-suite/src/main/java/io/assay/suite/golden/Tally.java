package io.assay.suite.golden;

import java.util.BitSet;
import java.util.stream.IntStream;

/** What is counted of one item over all its answers. */
final class Tally {

    private final Item item;
    private final BitSet repeats = new BitSet();
    private final int[] passesBy;
    private final Agreement agreement = new Agreement();
    private int passes;
    private int refusals;

    Tally(Item item) {
        this.item = item;
        this.passesBy = new int[item.graders().size()];
    }

    Item item() {
        return item;
    }

    /** Says that there is such a repeat; false when there was one. */
    boolean claim(int repeat) {
        boolean fresh = !repeats.get(repeat);
        repeats.set(repeat);
        return fresh;
    }

    /** @param passed what each of the item's graders said */
    void count(boolean refused, boolean... passed) {
        boolean right = item.refuse() ? refused : !refused && IntStream.range(0, passed.length).allMatch(i -> passed[i]);
        passes += right ? 1 : 0;
        refusals += refused ? 1 : 0;
        for (int i = 0; i < passed.length; i++) {
            passesBy[i] += passed[i] && !refused ? 1 : 0;
        }
    }

    Agreement agreement() {
        return agreement;
    }

    /** Answers counted. */
    int answers() {
        return repeats.cardinality();
    }

    /** Whether its repeats are those from 1 to their number. */
    boolean gapless() {
        return repeats.length() == repeats.cardinality() + 1;
    }

    /** Share of its answers that are right, 0 to 1. */
    double passShare() {
        return (double) passes / answers();
    }

    double passShare(int grader) {
        return (double) passesBy[grader] / answers();
    }

    double refusalShare() {
        return (double) refusals / answers();
    }

    /** Whether all its answers are right, or all are wrong. */
    boolean consistent() {
        return passes == 0 || passes == answers();
    }
}

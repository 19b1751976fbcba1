package io.assay.checker;

import java.util.List;

/** Tests every promise that the topics alone can prove: I1, I2, I3, I4, I7, I9 and I10. */
public final class Checker {

    private static final List<Promise> PROMISES = List.of(
            new NoLoss(), new Gate(), new BrokenGlass(), new Once(), new Legal(), new Slots(), new Binding(), new Counts(),
            new Outcomes(), new Independence());

    /** Every promise the log shows to be broken, at rest; empty when all hold. */
    public List<Violation> check(Log log) {
        return PROMISES.stream().flatMap(promise -> promise.brokenIn(log)).toList();
    }
}

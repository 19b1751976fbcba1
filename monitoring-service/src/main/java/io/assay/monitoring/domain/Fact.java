package io.assay.monitoring.domain;

import java.time.Instant;
import java.util.List;

/** What monitoring says. */
public sealed interface Fact {

    /** One window was measured. */
    record Measured(Closed closed, Judged judged, String policyDigest) implements Fact {}

    /**
     * The sustained health of a series changed; always after the measurement that tipped it.
     *
     * @param windows how many windows in a row say so
     */
    record Changed(Weighed by, Health from, Health to, List<Reason> reasons, int windows, String policyDigest)
            implements Fact {}

    /**
     * How a series fares now.
     *
     * @param since end of the window with which it became so
     */
    record Known(Weighed by, Health health, Instant since, List<Reason> reasons, String policyDigest) implements Fact {}
}

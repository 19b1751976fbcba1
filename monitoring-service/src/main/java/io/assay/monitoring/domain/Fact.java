package io.assay.monitoring.domain;

import java.util.List;

/** What monitoring says. */
public sealed interface Fact {

    /** One window was measured. */
    record Measured(Closed closed, Judged judged, String policyDigest) implements Fact {}

    /** The sustained health of a series changed; always after the measurement that tipped it. */
    record Changed(Closed closed, Health from, Health to, List<Finding> findings) implements Fact {}
}

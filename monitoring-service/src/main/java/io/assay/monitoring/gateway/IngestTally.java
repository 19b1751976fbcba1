package io.assay.monitoring.gateway;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what the edge took in of serving that is not ours, and what it refused, under names that carry no ids. */
public final class IngestTally {

    private final MeterRegistry meters;

    public IngestTally(MeterRegistry meters) {
        this.meters = meters;
    }

    /** A payload that the broker has. */
    public void taken() {
        meters.counter("modelops.monitoring.ingest.taken").increment();
    }

    /** A payload that was refused; reasons are few. */
    public void refused(String reason) {
        meters.counter("modelops.monitoring.ingest.refused", "reason", reason).increment();
    }
}

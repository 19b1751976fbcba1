package io.assay.monitoring.stream;

import io.assay.monitoring.domain.Health;
import io.assay.monitoring.domain.Share;
import io.assay.wire.Wire;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Counts what monitoring did, under names that carry no ids. */
final class Tallies {

    private final MeterRegistry meters;

    Tallies(Wire wire) {
        this.meters = wire.meters();
    }

    /** One batch: counted, duplicate, waiting, or dead. */
    void batch(String outcome) {
        count("modelops.monitoring.batches", "outcome", outcome, 1);
    }

    void rows(Share more) {
        count("modelops.monitoring.rows", "outcome", "counted", more.rows());
        count("modelops.monitoring.rows", "outcome", "late", more.late());
        count("modelops.monitoring.rows", "outcome", "astray", more.astray());
        count("modelops.monitoring.rows", "outcome", "failed", more.failed());
    }

    /** Values of columns that no profile names. */
    void extra(long values) {
        count("modelops.monitoring.values", "outcome", "extra", values);
    }

    /** One window, by what it said by itself. */
    void window(Health health) {
        count("modelops.monitoring.windows", "state", health.name().toLowerCase(Locale.ROOT), 1);
    }

    /** Counts of a window that is too old to be revised. */
    void forgotten() {
        count("modelops.monitoring.windows", "state", "forgotten", 1);
    }

    void changed(Health to) {
        count("modelops.monitoring.health.changes", "to", to.name().toLowerCase(Locale.ROOT), 1);
    }

    private void count(String name, String tag, String value, long amount) {
        meters.counter(name, tag, value).increment(amount);
    }
}

package io.assay.monitoring.store;

import io.assay.events.HealthMeasured;
import io.assay.events.ModelHealthChanged;
import io.assay.events.PerformanceMeasured;
import io.assay.events.VersionHealthKnown;
import io.assay.wire.event.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** Writes what monitoring said into its tables; the same events again, or in another order, change nothing. */
public final class Showing {

    private final NamedParameterJdbcOperations jdbc;
    private final Duration kept;
    private final Supplier<Instant> now;

    /** Shows windows that ended within {@code kept}, by this clock; what is older would be forgotten at once. */
    public Showing(NamedParameterJdbcOperations jdbc, Duration kept, Supplier<Instant> now) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.now = now;
    }

    /** Shows a batch inside the caller's transaction. */
    public void show(List<Told> told) {
        var rows = new Rows();
        Instant oldest = now.get().minus(kept);
        told.forEach(t -> show(t, rows, oldest));
        rows.write(jdbc);
    }

    private static void show(Told told, Rows rows, Instant oldest) {
        switch (told.event()) {
            case VersionHealthKnown e -> HealthRows.show(e, rows);
            case ModelHealthChanged e -> HealthRows.show(e, rows);
            case HealthMeasured e when e.getWindowTo().isAfter(oldest) -> WindowRows.show(e, rows);
            case PerformanceMeasured e when e.getWindowTo().isAfter(oldest) -> PerformanceRows.show(e, rows);
            default -> {}
        }
    }
}

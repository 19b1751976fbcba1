package io.assay.monitoring.config;

import io.assay.monitoring.store.Healths;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

/** Has everything that monitoring counts told from the start, at zero, so that an alert on its growth sees the first. */
@Configuration(proxyBeanMethods = false)
class MeterConfiguration {

    private static final List<String> STATES = List.of("UNKNOWN", "INSUFFICIENT_EVIDENCE", "HEALTHY", "WARNING", "CRITICAL");

    /** Each counter with the values that its one tag may have. */
    private static final Map<String, Map<String, List<String>>> COUNTERS = Map.of(
            "modelops.monitoring.rows", Map.of("outcome", List.of("counted", "late", "astray", "failed")),
            "modelops.monitoring.batches", Map.of("outcome", List.of("counted", "duplicate", "waiting", "dead")),
            "modelops.monitoring.windows", Map.of("state", words(STATES)),
            "modelops.monitoring.health.changes", Map.of("to", words(STATES)),
            "modelops.monitoring.payloads", Map.of("outcome", List.of("paired", "unanswered", "duplicate", "dead")),
            "modelops.monitoring.ingest.refused",
                    Map.of("reason", List.of("attributes", "unknown-source", "body", "version", "broker")),
            "modelops.monitoring.ingest.taken", Map.of());

    @Bean
    MeterBinder everythingCounted() {
        return meters -> COUNTERS.forEach((name, tags) -> {
            if (tags.isEmpty()) {
                meters.counter(name);
            }
            tags.forEach((tag, values) -> values.forEach(value -> meters.counter(name, tag, value)));
        });
    }

    /** How many versions fare so, as shown; NaN while the database is away. */
    @Bean
    MeterBinder versionsByHealth(Healths healths) {
        return meters -> STATES.forEach(state -> register(healths, state, meters));
    }

    private static void register(Healths healths, String state, MeterRegistry meters) {
        Gauge.builder("modelops.monitoring.versions", () -> counted(healths, state))
                .description("Versions by health, each wherever it serves")
                .tags(Tags.of("state", state.toLowerCase(Locale.ROOT)))
                .register(meters);
    }

    private static Number counted(Healths healths, String state) {
        try {
            return healths.count(state);
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }

    private static List<String> words(List<String> states) {
        return states.stream().map(state -> state.toLowerCase(Locale.ROOT)).toList();
    }
}

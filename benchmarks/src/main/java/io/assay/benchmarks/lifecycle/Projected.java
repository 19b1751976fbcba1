package io.assay.benchmarks.lifecycle;

import io.assay.benchmarks.pairs.Side;
import io.assay.benchmarks.pairs.VoidRunException;
import io.assay.registry.store.Showing;
import io.assay.wire.Wire;
import io.assay.wire.event.Traces;
import io.assay.wire.show.Projections;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** The projection as the registry runs it, over empty tables. */
final class Projected implements Side {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Wire wire;
    private final History history;
    private final Tables tables;
    private final JdbcClient jdbc;
    private final Projections projections;
    private final Showing showing;

    Projected(Ground ground, History history, DataSource database, Tables tables) {
        this.history = history;
        this.tables = tables;
        wire = new Wire("registry", history.declared(), ground.codec(), new SimpleMeterRegistry(), new Traces(OpenTelemetry.noop()));
        jdbc = JdbcClient.create(database);
        showing = new Showing(new NamedParameterJdbcTemplate(database));
        projections = new Projections(
                wire, consumers(ground), jdbc, new TransactionTemplate(new JdbcTransactionManager(database)));
    }

    @Override
    public void prepare() {
        tables.empty();
    }

    @Override
    public long run() {
        var container = projections.of("bench", history.topics(), showing::show);
        container.start();
        try {
            return awaitAll();
        } finally {
            container.stop();
        }
    }

    private long awaitAll() {
        long end = System.nanoTime() + LONGEST.toNanos();
        long shown = shown();
        while (shown < history.events()) {
            if (System.nanoTime() > end) {
                throw new VoidRunException("%,d of %,d events were shown within %s".formatted(shown, history.events(), LONGEST));
            }
            LockSupport.parkNanos(20_000_000);
            shown = shown();
        }
        return shown;
    }

    private long shown() {
        return jdbc.sql("select coalesce(sum(next_offset), 0) from projection_position").query(Long.class).single();
    }

    private static DefaultKafkaConsumerFactory<String, byte[]> consumers(Ground ground) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "bootstrap.servers", ground.broker(),
                "auto.offset.reset", "earliest",
                "enable.auto.commit", false,
                "isolation.level", "read_committed",
                "max.poll.records", 500));
        return new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}

package io.assay.wire.show;

import io.assay.wire.Wire;
import io.assay.wire.event.Told;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.FixedBackOff;

/** Makes projections: batches of events in, rows out, the position in the same database transaction. */
public final class Projections {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    /** How often a projection that hears nothing looks whether its position is still what it was. */
    private static final Duration LOOKING = Duration.ofSeconds(5);

    private final Wire wire;
    private final ConsumerFactory<String, byte[]> consumers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    public Projections(
            Wire wire, ConsumerFactory<String, byte[]> consumers, JdbcClient jdbc, TransactionTemplate transactions) {
        this.wire = wire;
        this.consumers = consumers;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** A projection of these topics under this name; instances share the partitions between them. */
    public ConcurrentMessageListenerContainer<String, byte[]> of(
            String name, Collection<String> topics, Consumer<List<Told>> show) {
        var projecting = new Projecting(wire, transactions, new Positions(jdbc, name), show);
        var properties = new ContainerProperties(topics.toArray(String[]::new));
        properties.setGroupId(name);
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setMessageListener(projecting);
        properties.setIdleEventInterval(LOOKING.toMillis());
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setCommonErrorHandler(untilItWorks());
        container.setBeanName(name);
        return container;
    }

    /** A batch is never skipped: while the database is away, it is tried again. */
    private static DefaultErrorHandler untilItWorks() {
        return new DefaultErrorHandler(new FixedBackOff(BETWEEN_TRIES.toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS));
    }
}

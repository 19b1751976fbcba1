package io.assay.monitoring.config;

import io.assay.events.HealthMeasured;
import io.assay.events.ModelHealthChanged;
import io.assay.events.PerformanceMeasured;
import io.assay.events.VersionHealthKnown;
import io.assay.monitoring.store.Retention;
import io.assay.monitoring.store.Showing;
import io.assay.wire.Wire;
import io.assay.wire.show.Projections;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.transaction.support.TransactionTemplate;

/** Builds what shows how versions fare, and forgets what is shown long enough. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ShowingSettings.class)
class ShowingConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ShowingConfiguration.class);

    @Bean
    Showing showing(NamedParameterJdbcOperations jdbc, ShowingSettings settings) {
        return new Showing(jdbc, settings.kept(), Instant::now);
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> healthProjection(
            Wire wire,
            ConsumerFactory<String, byte[]> consumers,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Showing showing) {
        var topics = Stream.of(
                        HealthMeasured.class, PerformanceMeasured.class, ModelHealthChanged.class, VersionHealthKnown.class)
                .map(wire.topics()::nameOf)
                .toList();
        return new Projections(wire, consumers, jdbc, transactions).of("monitoring-health", topics, showing::show);
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService forgetting(JdbcClient jdbc, ShowingSettings settings) {
        var retention = new Retention(jdbc, settings.kept());
        var forgetting = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("forgetting").factory());
        long every = settings.forgetEvery().toMillis();
        forgetting.scheduleWithFixedDelay(() -> forget(retention), every, every, TimeUnit.MILLISECONDS);
        return forgetting;
    }

    private static void forget(Retention retention) {
        try {
            int rows = retention.forget(Instant.now());
            LOG.atInfo().addKeyValue("rows", rows).log("forgot what was shown long enough");
        } catch (DataAccessException e) {
            LOG.atWarn().addKeyValue("cause", e.getMessage()).log("nothing was forgotten; it is tried again");
        }
    }
}

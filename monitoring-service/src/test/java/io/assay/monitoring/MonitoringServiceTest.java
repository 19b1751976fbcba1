package io.assay.monitoring;

import static io.assay.monitoring.CreditRisk.MODEL;
import static io.assay.monitoring.CreditRisk.batch;
import static io.assay.monitoring.CreditRisk.deployed;
import static io.assay.monitoring.CreditRisk.incomeProfile;
import static io.assay.monitoring.CreditRisk.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.embedded.EmbeddedDatabase;
import io.assay.embedded.EmbeddedKafka;
import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.events.HealthMeasured;
import io.assay.events.HealthState;
import io.assay.events.PredictionsServed;
import io.assay.store.FolderStore;
import io.assay.topics.Topics;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.config.Schemas;
import io.assay.wire.config.Services;
import io.assay.wire.decide.DeadLetter;
import io.assay.wire.event.EventHeaders;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.stream.DoubleStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The real service on a real broker: follows, counts, judges, buries poison alone, and goes on after a restart. */
class MonitoringServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PARTITIONS = 2;
    private static final int ROWS = 250;

    @TempDir
    Path folder;

    private static EmbeddedDatabase database;

    private EmbeddedKafka kafka;
    private EmbeddedSchemaRegistry schemas;
    private ConfigurableApplicationContext service;
    private Outside outside;
    private int port;
    private int batches;

    @BeforeAll
    static void openDatabase() {
        database = EmbeddedDatabase.start();
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void open() {
        database.lose();
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        schemas = EmbeddedSchemaRegistry.inMemory();
        new Schemas(Topics.declared(), new SchemaRegistry(schemas.url())).register();
        port = EmbeddedKafka.freePort();
        service = started();
        outside = new Outside(kafka.bootstrapServers(), schemas.url(), PARTITIONS);
    }

    @AfterEach
    void close() {
        service.close();
        outside.close();
        schemas.close();
        kafka.close();
    }

    @Test
    void countsEachRowOnceThoughItComesEarlyTwiceOrAmongPoisonAndThoughTheServiceRestarts() throws Exception {
        serve(false);
        deploy();
        RecordMetadata poison = outside.send(new ProducerRecord<>(
                "modelops.predictions-served.v1", null, MODEL + "/7", new byte[] {1, 2, 3}));
        PredictionsServed repeated = serve(false);
        outside.say(MODEL + "/" + repeated.getShard(), repeated);
        awaitEveryRowOnce();
        assertThat(outside.latest()).extracting(HealthMeasured::getState).containsOnly(HealthState.HEALTHY);
        assertThat(status("/readyz")).isEqualTo(200);
        requireBuriedAlone(poison);

        serve(false);
        service.close();
        outside.say(MODEL + "/" + repeated.getShard(), repeated);
        serve(false);
        service = started();
        serve(false);

        awaitEveryRowOnce();
        assertThat(outside.dead).hasSize(1);
    }

    @Test
    void namesTheFeatureWhoseDriftMakesAVersionCritical() {
        deploy();
        serve(false);
        awaitEveryRowOnce();

        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(400)).untilAsserted(() -> {
            serve(true);
            outside.listen();
            assertThat(outside.changed).extracting(c -> c.getTo()).contains(HealthState.CRITICAL);
        });

        assertThat(outside.changed.getLast()).satisfies(change -> {
            assertThat(change.getFrom()).isEqualTo(HealthState.HEALTHY);
            assertThat(change.getVersion()).isEqualTo("1.0.0");
            assertThat(change.getReasons().getFirst().getSubject()).isEqualTo("income");
            assertThat(change.getReasons().getFirst().getMeasure()).isEqualTo("psi");
            assertThat(change.getReasons().getFirst().getValue()).isGreaterThan(change.getReasons().getFirst().getThreshold());
            assertThat(outside.measured).anySatisfy(health -> {
                assertThat(health.getMeta().getEventId()).isEqualTo(change.getMeasurementId());
                assertThat(health.getState()).isEqualTo(HealthState.CRITICAL);
            });
        });
        awaitEveryRowOnce();
    }

    private void deploy() {
        String profile = stored(incomeProfile(), new FolderStore(folder.resolve("store")));
        outside.say(MODEL, deployed(MODEL, "1.0.0", profile, 1));
    }

    /** A batch of incomes spread as in the profile, or all at its upper end. */
    private PredictionsServed serve(boolean shifted) {
        double[] incomes = DoubleStream.iterate(0, i -> i + 1)
                .limit(ROWS)
                .map(i -> shifted ? 95_000 : 5_000 + 10_000 * (i % 10))
                .toArray();
        var served = batch("batch " + batches++, batches % 64, Collections.nCopies(ROWS, Instant.now()), incomes);
        outside.say(MODEL + "/" + served.getShard(), served);
        return served;
    }

    private void awaitEveryRowOnce() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            outside.listen();
            assertThat(outside.rows()).isEqualTo((long) batches * ROWS);
        });
    }

    private void requireBuriedAlone(RecordMetadata poison) {
        assertThat(outside.dead).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo(MODEL + "/7");
            assertThat(letter.value()).containsExactly(1, 2, 3);
            assertThat(EventHeaders.text(letter.headers(), DeadLetter.ORIGIN_TOPIC)).isEqualTo(poison.topic());
            assertThat(EventHeaders.text(letter.headers(), DeadLetter.ORIGIN_PARTITION)).isEqualTo("" + poison.partition());
            assertThat(EventHeaders.text(letter.headers(), DeadLetter.ORIGIN_OFFSET)).isEqualTo("" + poison.offset());
            assertThat(EventHeaders.text(letter.headers(), DeadLetter.CAUSE)).contains("3 bytes");
        });
    }

    private ConfigurableApplicationContext started() {
        return Services.start(MonitoringService.class, "monitoring",
                "--server.port=" + port,
                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--schema.registry.url=" + schemas.url(),
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--assay.oauth.issuer=http://127.0.0.1:1",
                "--assay.store=" + folder.resolve("store"),
                "--assay.state=" + folder.resolve("state"),
                "--assay.topics.create=true",
                "--assay.topics.partitions=" + PARTITIONS,
                "--assay.monitoring.window=2s",
                "--assay.monitoring.grace=3s",
                "--assay.monitoring.horizon=10m");
    }

    private int status(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}

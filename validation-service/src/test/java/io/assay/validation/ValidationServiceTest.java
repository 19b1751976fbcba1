package io.assay.validation;

import static io.assay.validation.CreditRisk.HOLD_OUT;
import static io.assay.validation.CreditRisk.MODEL;
import static io.assay.validation.CreditRisk.holdOut;
import static io.assay.validation.CreditRisk.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.embedded.EmbeddedKafka;
import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.events.ModelValidated;
import io.assay.events.ValidationProgressed;
import io.assay.events.Verdict;
import io.assay.store.FolderStore;
import io.assay.topics.Topics;
import io.assay.wire.Wire;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.config.Schemas;
import io.assay.wire.config.Services;
import io.assay.wire.follow.Follower;
import io.assay.wire.say.Announcer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.ConsumerFactory;

/** The real service on a real broker: registered before the hold-out is known, judged once it is, and told once. */
class ValidationServiceTest {

    @TempDir
    Path folder;

    @Test
    void judgesWhatWasRegisteredBeforeItsHoldOut() throws Exception {
        try (var kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
                var schemas = EmbeddedSchemaRegistry.inMemory()) {
            new Schemas(Topics.declared(), new SchemaRegistry(schemas.url())).register();
            var store = new FolderStore(folder.resolve("store"));
            int port = EmbeddedKafka.freePort();
            List<ModelValidated> told = new CopyOnWriteArrayList<>();
            List<ValidationProgressed> steps = new CopyOnWriteArrayList<>();

            try (var service = start(kafka, schemas, port);
                    var follower = follow(service, ModelValidated.class, told);
                    var steward = follow(service, ValidationProgressed.class, steps)) {
                announce(service.getBean(Announcer.class), store);

                await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(told).hasSize(2));
                assertThat(told).extracting(ModelValidated::getVersion).containsExactlyInAnyOrder("1.1.0", "1.2.0");
                assertThat(told).filteredOn(v -> v.getVersion().equals("1.1.0")).singleElement()
                        .satisfies(ValidationServiceTest::failedOnFairness);
                await().untilAsserted(() -> toldToTheEnd(steps));
                assertThat(steward.caughtUp()).isTrue();
                assertThat(status(port, "/readyz")).isEqualTo(200);
                assertThat(follower.caughtUp()).isTrue();
            }
        }
    }

    private static void announce(Announcer announcer, FolderStore store) {
        announcer.announce(MODEL, registered("1.1.0", store));
        announcer.announce(HOLD_OUT, holdOut(store));
        announcer.announce(MODEL, registered("1.1.0", store));
        announcer.announce(MODEL, registered("1.2.0", store));
    }

    private static void toldToTheEnd(List<ValidationProgressed> steps) {
        assertThat(steps).filteredOn(step -> step.getDone() == step.getOf())
                .extracting(ValidationProgressed::getVersion).containsExactlyInAnyOrder("1.1.0", "1.2.0");
    }

    private static void failedOnFairness(ModelValidated verdict) {
        assertThat(verdict.getVerdict()).isEqualTo(Verdict.FAILED);
        assertThat(verdict.getBecause()).contains("disparate-impact of sex=female is 0.732");
        assertThat(verdict.getHoldOuts().getFirst().getIndependent()).isTrue();
    }

    private ConfigurableApplicationContext start(EmbeddedKafka kafka, EmbeddedSchemaRegistry schemas, int port) {
        return Services.start(ValidationService.class, "validation",
                "--server.port=" + port,
                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--schema.registry.url=" + schemas.url(),
                "--assay.store=" + folder.resolve("store"),
                "--assay.state=" + folder.resolve("state"),
                "--assay.signing.required=false",
                "--assay.topics.create=true",
                "--assay.topics.partitions=1");
    }

    @SuppressWarnings("unchecked")
    private static <E extends SpecificRecord> Follower follow(
            ConfigurableApplicationContext service, Class<E> type, List<E> told) {
        Wire wire = service.getBean(Wire.class);
        List<String> topics = List.of(wire.topics().nameOf(type));
        return new Follower(wire, service.getBean(ConsumerFactory.class), topics,
                one -> told.add(type.cast(one.event()))).start();
    }

    private static int status(int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}

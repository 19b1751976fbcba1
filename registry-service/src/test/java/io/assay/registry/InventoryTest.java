package io.assay.registry;

import static io.assay.registry.Retail.PATIENCE;
import static io.assay.registry.Retail.model;
import static io.assay.registry.Retail.submission;
import static io.assay.registry.Retail.useCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.events.Meta;
import io.assay.events.UseCaseRegistered;
import io.assay.wire.say.Announcer;
import java.time.Instant;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import tools.jackson.databind.JsonNode;

/** What is shown comes from the log, whatever befalls the database. */
@ExtendWith(SharedHouse.class)
class InventoryTest {

    private final House house;
    private final Edge edge;
    private final Retail bank;

    InventoryTest(House house) {
        this.house = house;
        this.edge = house.edge();
        this.bank = new Retail(house);
    }

    @Test
    void showsTheSameAgainAfterTheDatabaseWasLost() {
        bank.useCaseConfirmedByOlivia("retail/lost");
        JsonNode file = edge.upload("dana", model("another model")).body();
        edge.post(
                "dana",
                "/models",
                submission("retail/lost-and-found", "2.0.0", "retail/lost", file));
        bank.shownAs("retail/lost-and-found", "2.0.0", "registered");
        String before = stateHash();

        var projection = house.registry.getBean("inventoryProjection", ConcurrentMessageListenerContainer.class);
        projection.stop();
        house.database.lose();
        house.registry.getBean(Flyway.class).migrate();
        assertThat(stateHash()).isNotEqualTo(before);
        projection.start();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(stateHash()).isEqualTo(before));
    }

    @Test
    void showsEventsWhateverTheyHold() {
        var odd = UseCaseRegistered.newBuilder()
                .setMeta(new Meta("e".repeat(5_000), Instant.ofEpochMilli(Long.MAX_VALUE), null, "c", "tool:odd", 0L))
                .setUseCaseId("odd/" + "x".repeat(5_000))
                .setName("nul \u0000 inside")
                .setPurpose("p")
                .setExposure("e")
                .setOwner("o")
                .setRegisteredBy("r")
                .setLabels(Map.of("a\u0000", "b\u0000"))
                .build();

        house.registry.getBean(Announcer.class).announce(odd.getUseCaseId(), odd);
        String next = edge.post("olivia", "/use-cases", useCase("retail/after-odd"))
                .body()
                .path("eventId")
                .asString();

        bank.awaitUseCase("retail/after-odd", "eventId", next);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(edge.get("dana", "/events/" + "e".repeat(160))
                        .body()
                        .path("shown")
                        .asBoolean())
                .isTrue());
    }

    @Test
    void showsWhatWasSaidWhileTheDatabaseFailed() {
        var jdbc = house.registry.getBean(JdbcTemplate.class);
        long before = failures(jdbc);
        jdbc.execute("alter table event rename to event_away");

        edge.post("olivia", "/use-cases", useCase("retail/meanwhile"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(failures(jdbc)).isGreaterThan(before + 12));
        jdbc.execute("alter table event_away rename to event");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        edge.get("dana", "/use-cases/retail/meanwhile").status())
                .isEqualTo(200));
    }

    private static long failures(JdbcTemplate jdbc) {
        return jdbc.queryForObject(
                "select xact_rollback from pg_stat_database where datname = current_database()", Long.class);
    }

    private String stateHash() {
        return edge.get("anna", "/state-hash").body().path("sha256").asString();
    }
}

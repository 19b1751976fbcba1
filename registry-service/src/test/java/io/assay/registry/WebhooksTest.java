package io.assay.registry;

import static io.assay.registry.Retail.PATIENCE;
import static io.assay.registry.Retail.assertProblem;
import static io.assay.registry.Retail.useCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.events.WebhookJob;
import io.assay.registry.domain.Answer;
import io.assay.registry.domain.Pauses;
import io.assay.registry.domain.Subscriptions;
import io.assay.registry.gateway.Receiver;
import io.assay.registry.work.WebhookWork;
import io.assay.wire.work.Workers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import tools.jackson.databind.JsonNode;

/** The desk outside is told of what happens, signed, again until it takes it, and once more when a person wants it. */
@ExtendWith({SharedHouse.class, OutputCaptureExtension.class})
class WebhooksTest {

    private final House house;
    private final Edge edge;

    WebhooksTest(House house) {
        this.house = house;
        this.edge = house.edge();
    }

    @AfterEach
    void answerAgain() {
        house.desk.answers(heard -> 204);
    }

    @Test
    void isToldAgainWithTheSameIdAndANewTimeUntilItTakesIt() {
        house.desk.answers(heard -> told("hooked/busy").size() < 2 ? 503 : 204);

        String event = described("hooked/busy");

        JsonNode delivery = shown(event, "delivered");
        assertThat(delivery.path("attempts").asInt()).isEqualTo(2);
        assertThat(told("hooked/busy")).hasSize(2).allMatch(heard -> heard.isSignedBy(Receiver.SECRET))
                .extracting(Receiver.Heard::id).containsOnly(delivery.path("id").asString());
        assertThat(told("hooked/busy").getLast().timestamp()).isGreaterThan(told("hooked/busy").getFirst().timestamp());
        JsonNode whole = edge.get("anna", "/webhooks/deliveries/" + delivery.path("id").asString()).body();
        assertThat(whole.path("attempts").findValues("status")).extracting(JsonNode::asInt).containsExactly(503, 204);
        assertThat(whole.path("body").asString()).isEqualTo(told("hooked/busy").getFirst().body());
    }

    @Test
    void isToldOnceMoreWhatItNeverTookWhenAPersonWantsIt() {
        house.desk.answers(heard -> 500);
        String event = described("hooked/down");
        String id = shown(event, "failed").path("id").asString();
        house.desk.answers(heard -> 204);

        Edge.Answer replayed = edge.postOnce("oscar", "/webhooks/deliveries/" + id + "/replay", "once-more", "");

        assertThat(replayed.status()).isEqualTo(202);
        assertThat(replayed.body().path("attempt").asInt()).isEqualTo(4);
        shown(event, "delivered");
        assertThat(told("hooked/down")).hasSize(4).extracting(Receiver.Heard::id).containsOnly(id);
        JsonNode attempts = edge.get("oscar", "/webhooks/deliveries/" + id).body().path("attempts");
        assertThat(attempts.path(3).path("replay").asBoolean()).isTrue();
        assertThat(attempts.path(3).path("askedBy").asString()).isEqualTo("person:oscar");
    }

    @Test
    void isShownWithItsHealthAndWithoutItsSecrets(CapturedOutput output) {
        house.desk.answers(heard -> 503);
        String event = described("hooked/secret");
        shown(event, "failed");

        JsonNode desk = edge.get("anna", "/webhooks").body().path(0);

        assertThat(desk.path("name").asString()).isEqualTo("desk");
        assertThat(desk.path("place").asString()).isEqualTo("http://" + house.desk.host());
        assertThat(desk.path("state").asString()).isEqualTo("failing");
        assertThat(desk.path("health").path("failed").asLong()).isPositive();
        Stream<String> seen = Stream.of(
                output.getAll(), desk.toString(), edge.get("anna", "/webhooks/deliveries").body().toString(), rows("webhook_delivery"),
                rows("webhook_attempt"), rows("event"));
        assertThat(seen).allSatisfy(text -> assertThat(text).doesNotContain("MfKQ9r8GKYqr", "t0p", "s3cret"));
    }

    @Test
    void isToldByOneOfTwoInstances() {
        List<String> others = new CopyOnWriteArrayList<>();
        var work = new WebhookWork(house.registry.getBean(Subscriptions.class), (subscription, notice) -> {
            others.add(notice.id());
            return new Answer(204, "taken by the other instance");
        }, new Pauses(List.of()));
        var other = house.registry.getBean(Workers.class).of(WebhookJob.class, work, 1);
        described("hooked/before");
        other.start();

        var events = IntStream.range(0, 10).mapToObj(i -> described("hooked/shared-" + i)).toList();

        events.forEach(event -> shown(event, "delivered"));
        other.stop();
        List<String> ids = Stream.concat(others.stream(), told("hooked/shared-").stream().map(Receiver.Heard::id)).toList();
        assertThat(ids).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void isToldNothingAgainBecauseTheDatabaseWasLost() {
        String event = described("hooked/rebuilt");
        shown(event, "delivered");
        var projections = List.of("inventoryProjection", "evidenceProjection", "webhookProjection").stream()
                .map(name -> house.registry.getBean(name, ConcurrentMessageListenerContainer.class))
                .toList();

        projections.forEach(ConcurrentMessageListenerContainer::stop);
        house.database.lose();
        house.registry.getBean(Flyway.class).migrate();
        projections.forEach(ConcurrentMessageListenerContainer::start);

        shown(event, "delivered");
        String after = described("hooked/rebuilt-after");
        shown(after, "delivered");
        assertThat(told("hooked/rebuilt\"")).hasSize(1);
    }

    @Test
    void isNobodysBusinessWhoIsOfAnotherTenantOrRole() {
        shown(described("hooked/foreign"), "delivered");

        assertThat(edge.get("dana", "/webhooks").status()).isEqualTo(403);
        assertThat(edge.get("fred", "/webhooks/deliveries").status()).isEqualTo(403);
        assertThat(edge.get("oscar", "/webhooks/deliveries/none").status()).isEqualTo(404);
        assertThat(edge.postOnce("rolf", "/webhooks/deliveries/none/replay", "k", "").status()).isEqualTo(403);
        assertProblem(edge.get("oscar", "/webhooks/deliveries?state=lost"), 422, "state");
        assertProblem(edge.get("oscar", "/webhooks/deliveries?after=nowhere"), 422, "after");
    }

    @Test
    void isShownPortionByPortion() {
        List.of("hooked/page-1", "hooked/page-2").forEach(id -> shown(described(id), "delivered"));

        JsonNode first = edge.get("oscar", "/webhooks/deliveries?subscription=desk&state=delivered&size=1").body();
        JsonNode second = edge.get(
                "oscar", "/webhooks/deliveries?subscription=desk&state=delivered&size=1&after=" + first.path("next").asString()).body();

        assertThat(first.path("items").size()).isEqualTo(1);
        assertThat(second.at("/items/0/id").asString()).isNotEqualTo(first.at("/items/0/id").asString());
    }

    private String described(String useCase) {
        return edge.post("olivia", "/use-cases", useCase(useCase)).body().path("eventId").asString();
    }

    /** The delivery of an event, once it is shown in that state. */
    private JsonNode shown(String event, String state) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(delivery(event).path("state").asString()).isEqualTo(state));
        return delivery(event);
    }

    private JsonNode delivery(String event) {
        return edge.get("oscar", "/webhooks/deliveries?event=" + event).body().at("/items/0");
    }

    private List<Receiver.Heard> told(String useCase) {
        return house.desk.heard.stream().filter(heard -> heard.body().contains(useCase)).toList();
    }

    private String rows(String table) {
        return house.registry.getBean(JdbcClient.class).sql("select coalesce(json_agg(t)::text, '') from " + table + " t").query(String.class).single();
    }
}

package io.assay.registry;

import static io.assay.registry.Retail.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.registry.Edge.Answer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Findings, and how a version ends: retired, recalled, its evidence held. */
@ExtendWith(SharedHouse.class)
class EndsTest {

    private static final String SOON = Instant.now().plus(Duration.ofDays(30)).toString();
    private static final String LATER = Instant.now().plus(Duration.ofDays(60)).toString();

    private final Edge edge;
    private final Retail bank;

    EndsTest(House house) {
        this.edge = house.edge();
        this.bank = new Retail(house);
    }

    @Test
    void followsAFindingUntilAValidatorClosesIt() {
        String path = "/models/retail/found/findings";
        bank.registered("retail/found");
        String form = "{\"id\": \"%s\", \"version\": %s, \"severity\": \"%s\", \"title\": \"limits of age are not documented\","
                + " \"owner\": \"person:olivia\", \"dueAt\": \"" + SOON + "\", \"role\": \"data-scientist\"}";

        assertProblem(edge.post("dana", path, form.formatted("F-1", "null", "grave")), 422, "severity");
        assertProblem(edge.post("dana", path, form.formatted("F-1", "\"9\"", "high")), 422, "version");
        assertThat(edge.post("vera", path, form.formatted("F-1", "null", "high")).status()).isEqualTo(403);
        assertThat(edge.post("dana", "/models/retail/nothing/findings", form.formatted("F-1", "null", "high")).status()).isEqualTo(404);
        accepted(edge.post("dana", path, form.formatted("F-1", "\"1.0.0\"", "high")));
        accepted(edge.post("dana", path, form.formatted("F-2", "null", "low")));

        JsonNode first = bank.awaitShown(path + "?size=1", found -> found.path("next").isString());
        JsonNode rest = edge.get("anna", path + "?size=1&after=" + first.path("next").asString()).body();
        assertThat(first.at("/items/0/id").asString()).isEqualTo("F-1");
        assertThat(rest.at("/items/0/id").asString()).isEqualTo("F-2");
        changesAndCloses(path + "/F-1");
        assertThat(edge.get("anna", path + "?state=open").body().path("items").findValuesAsString("id")).containsExactly("F-2");
        assertThat(edge.get("anna", "/models/retail/found/versions/1.0.0/events?size=100").body().path("items").findValuesAsString("type"))
                .contains("FindingRaised", "FindingChanged", "FindingClosed");
    }

    private void changesAndCloses(String finding) {
        String change = "{\"dueAt\": \"%s\", \"role\": \"%s\", \"reason\": \"the vendor is late\"}";
        String closure = "{\"role\": \"%s\", \"reason\": \"documented now\"}";

        assertProblem(edge.post("olivia", finding + "/changes", "{\"role\": \"owner\", \"reason\": \"none\"}"), 422, "body");
        assertThat(edge.post("olivia", finding + "/changes", change.formatted(LATER, "owner")).status()).isEqualTo(403);
        assertThat(edge.post("olivia", finding + "/closure", closure.formatted("owner")).status()).isEqualTo(403);
        assertThat(edge.post("vera", finding + "-none/closure", closure.formatted("validator")).status()).isEqualTo(404);
        accepted(edge.post("vera", finding + "/changes", change.formatted(LATER, "validator")));
        accepted(edge.post("vera", finding + "/closure", closure.formatted("validator")));

        bank.awaitShown("/models/retail/found/findings?state=closed", found -> found.path("items").size() == 1);
        assertThat(edge.post("vera", finding + "/closure", closure.formatted("validator")).status()).isEqualTo(409);
    }

    @Test
    void retiresAVersionOnceTwoPeopleAskAndHoldsItsEvidence() {
        String version = "/models/retail/retired/versions/1.0.0";
        bank.registered("retail/retired");
        String form = "{\"role\": \"%s\", \"reason\": \"replaced\"%s}";

        assertProblem(edge.post("olivia", version + "/retirement", form.formatted("owner", ", \"successor\": \"9\"")), 422, "successor");
        assertThat(edge.post("dana", version + "/retirement", form.formatted("data-scientist", "")).status()).isEqualTo(403);
        accepted(edge.post("olivia", version + "/retirement", form.formatted("owner", "")));
        JsonNode asked = bank.awaitShown(version, v -> v.at("/standing/retirement").size() == 1);
        assertThat(asked.path("waitsFor").findValuesAsString("who")).contains("role:risk-officer");
        assertThat(edge.post("olivia", version + "/retirement", form.formatted("owner", "")).status()).isEqualTo(409);
        accepted(edge.post("rolf", version + "/retirement", form.formatted("risk-officer", "")));

        bank.shownAs("retail/retired", "1.0.0", "retired");
        assertThat(edge.post("rolf", version + "/retirement", form.formatted("risk-officer", "")).status()).isEqualTo(409);
        holds(version + "/holds");
    }

    private void holds(String path) {
        String form = "{\"id\": %s, \"held\": %s, \"role\": \"%s\", \"reason\": \"litigation\"}";

        assertProblem(edge.post("anna", path, form.formatted("null", "false", "auditor")), 422, "id");
        assertThat(edge.post("vera", path, form.formatted("\"H-1\"", "true", "validator")).status()).isEqualTo(403);
        assertThat(edge.post("anna", path, form.formatted("\"H-1\"", "false", "auditor")).status()).isEqualTo(404);
        accepted(edge.post("anna", path, form.formatted("\"H-1\"", "true", "auditor")));
        bank.awaitShown("/models/retail/retired/versions/1.0.0", v -> v.at("/standing/held").asBoolean());
        accepted(edge.post("rolf", "/models/retail/retired/holds", form.formatted("\"H-1\"", "false", "risk-officer")));

        bank.awaitShown("/models/retail/retired/versions/1.0.0", v -> !v.at("/standing/held").asBoolean());
        assertThat(edge.get("anna", "/models/retail/retired/holds").body().at("/items/0/held").asBoolean()).isFalse();
    }

    @Test
    void recallsBytesForWhoSeesAModelMadeOfThem() {
        String digest = bank.registered("retail/recalled").at("/facts/artefacts/0/digest").asString();
        String form = "{\"artefactDigest\": \"%s\", \"role\": \"risk-officer\", \"reason\": \"leaks training data\"}";

        assertProblem(edge.post("rolf", "/recalls", form.formatted("credit-risk")), 422, "artefactDigest");
        assertThat(edge.post("vera", "/recalls", form.formatted(digest)).status()).isEqualTo(403);
        assertThat(edge.post("rhea", "/recalls", form.formatted(digest)).status()).isEqualTo(404);
        accepted(edge.post("rolf", "/recalls", form.formatted(digest)));

        bank.shownAs("retail/recalled", "1.0.0", "rejected");
        assertThat(edge.get("anna", "/recalls").body().path("items").findValuesAsString("artefactDigest")).contains(digest);
        assertThat(edge.get("rhea", "/recalls").body().path("items").findValuesAsString("artefactDigest")).doesNotContain(digest);
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(202);
        assertThat(answer.body().path("status").asString()).startsWith("/events/");
    }
}

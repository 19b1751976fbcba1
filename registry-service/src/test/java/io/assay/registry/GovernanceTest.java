package io.assay.registry;

import static io.assay.registry.Retail.assertProblem;
import static io.assay.registry.Retail.useCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.registry.Edge.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What people do about a version beside approving it: what the edge takes, what it refuses, and what comes of it. */
@ExtendWith(SharedHouse.class)
class GovernanceTest {

    private static final String SOON = Instant.now().plus(Duration.ofDays(30)).toString();

    private final Edge edge;
    private final Retail bank;

    GovernanceTest(House house) {
        this.edge = house.edge();
        this.bank = new Retail(house);
    }

    @Test
    void acceptsAFailedCheckForATime() {
        String version = "/models/retail/waived/versions/1.0.0";
        JsonNode registered = bank.registered("retail/waived");
        String form = "{\"check\": \"%s\", \"expiresAt\": \"%s\", \"role\": \"risk-officer\", \"reason\": \"pilot only\"}";
        Answer early = edge.post("rolf", version + "/exceptions", form.formatted("calibration", SOON));
        bank.fail(registered, "calibration");
        bank.shownAs("retail/waived", "1.0.0", "rejected");

        assertProblem(edge.post("rolf", version + "/exceptions", form.formatted("calibration", "2020-01-01T00:00:00Z")), 422, "expiresAt");
        assertThat(early.status()).isEqualTo(409);
        assertThat(edge.post("rolf", version + "/exceptions", form.formatted("auc", SOON)).status()).isEqualTo(409);
        assertThat(edge.post("vera", version + "/exceptions", form.formatted("calibration", SOON)).status()).isEqualTo(403);
        assertThat(edge.post("rolf", "/models/retail/waived/versions/9/exceptions", form.formatted("calibration", SOON)).status())
                .isEqualTo(404);
        accepted(edge.post("rolf", version + "/exceptions", form.formatted("calibration", SOON)));

        bank.shownAs("retail/waived", "1.0.0", "in-review");
        JsonNode shown = bank.awaitShown(version, v -> v.path("stage").asString("").equals("review"));
        assertThat(shown.at("/standing/exceptions/0/check").asString()).isEqualTo("calibration");
        assertThat(shown.path("waitsFor").findValuesAsString("who")).contains("role:validator", "role:risk-officer");
    }

    @Test
    void takesReviewsWhereTheTierNeedsThem() {
        String version = "/models/retail/capital/versions/1.0.0";
        bank.useCaseConfirmedByOlivia(useCase("retail/capital").replace("credit-decision", "capital"), "retail/capital");
        bank.pass(bank.submitted("retail/capital"));
        bank.shownAs("retail/capital", "1.0.0", "in-review");
        bank.awaitShown(version, v -> v.path("waitsFor").findValuesAsString("what").contains("review"));
        bank.inReview("retail/unreviewed");
        String form = "{\"conclusion\": \"%s\", \"conceptualSoundness\": \"sound\", \"role\": \"%s\"%s}";

        assertProblem(edge.post("vera", version + "/reviews", form.formatted("fine", "validator", "")), 422, "conclusion");
        assertProblem(edge.post("vera", version + "/reviews", form.formatted("satisfactory", "validator",
                ", \"documents\": [\"assay:sha256/" + "7".repeat(64) + "\"]")), 422, "documents[0]");
        assertThat(edge.post("vera", version + "/reviews", form.formatted("satisfactory", "risk-officer", "")).status()).isEqualTo(403);
        assertThat(edge.post("rolf", version + "/reviews", form.formatted("satisfactory", "risk-officer", "")).status()).isEqualTo(409);
        assertThat(edge.post("vera", "/models/retail/unreviewed/versions/1.0.0/reviews",
                form.formatted("satisfactory", "validator", "")).status()).isEqualTo(409);
        accepted(edge.post("vera", version + "/reviews", form.formatted("satisfactory-with-findings", "validator", "")));
        bank.approve("rolf", "risk-officer", "retail/capital");

        JsonNode approved = bank.shownAs("retail/capital", "1.0.0", "approved");
        assertThat(approved.path("waitsFor")).isEmpty();
    }

    @Test
    void takesAnApprovalBack() {
        String version = "/models/retail/revoked/versions/1.0.0";
        bank.inReview("retail/revoked");
        String approval = bank.approve("vera", "validator", "retail/revoked");
        String path = version + "/approvals/" + approval + "/revocation";
        String form = "{\"role\": \"%s\", \"reason\": \"the report was read wrongly\"}";
        bank.awaitShown(version, v -> v.at("/standing/voices/approvals").size() == 1);

        assertProblem(edge.post("vera", path, "{\"role\": \"validator\"}"), 422, "reason");
        assertThat(edge.post("olivia", path, form.formatted("owner")).status()).isEqualTo(403);
        assertThat(edge.post("vera", version + "/approvals/none/revocation", form.formatted("validator")).status()).isEqualTo(404);
        accepted(edge.post("vera", path, form.formatted("validator")));

        JsonNode shown = bank.awaitShown(version, v -> v.at("/standing/voices/approvals").isEmpty());
        assertThat(shown.path("waitingFor").findValuesAsString("role")).containsExactly("validator", "risk-officer");
        assertThat(edge.post("vera", path, form.formatted("validator")).status()).isEqualTo(409);
    }

    @Test
    void approvesWithinLimitsAndForATime() {
        String version = "/models/retail/limited/versions/1.0.0";
        bank.inReview("retail/limited");
        String form = "{\"decision\": \"approve\", \"role\": \"validator\", \"reason\": \"pilot\", \"expiresAt\": \"%s\","
                + " \"limits\": {\"rowsPerDay\": %d, \"segments\": [{\"input\": \"region\", \"values\": [%s]}]}}";

        assertProblem(edge.post("vera", version + "/approvals", form.formatted(SOON, 0, "\"north\"")), 422, "limits.rowsPerDay");
        assertProblem(edge.post("vera", version + "/approvals", form.formatted(SOON, 9, "")), 422, "limits.segments[0].values");
        assertProblem(edge.post("vera", version + "/approvals", form.formatted("2020-01-01T00:00:00Z", 9, "\"north\"")), 422, "expiresAt");
        accepted(edge.post("vera", version + "/approvals", form.formatted(SOON, 9, "\"north\"")));

        JsonNode counted = bank.awaitShown(version, v -> v.at("/standing/voices/approvals").size() == 1)
                .at("/standing/voices/approvals/0");
        assertThat(counted.path("expiresAt").asString()).isEqualTo(Instant.parse(SOON).truncatedTo(ChronoUnit.MILLIS).toString());
        assertThat(counted.at("/limits/rowsPerDay").asLong()).isEqualTo(9);
        assertThat(counted.at("/limits/segments/region/0").asString()).isEqualTo("north");
    }

    @Test
    void givesAnotherTierForATime() {
        String path = "/models/retail/retiered/versions/1.0.0/tier-override";
        String form = "{\"tier\": \"medium\", \"expiresAt\": \"%s\", \"role\": \"risk-officer\", \"reason\": \"small volume\"}";
        bank.registered("retail/retiered");

        assertProblem(edge.post("rolf", path, form.formatted("2020-01-01T00:00:00Z")), 422, "expiresAt");
        assertProblem(edge.post("rolf", path, form.formatted("soon")), 422, "expiresAt");
        assertThat(edge.post("vera", path, form.formatted(SOON)).status()).isEqualTo(403);
        assertThat(edge.post("rolf", path.replace("1.0.0", "9"), form.formatted(SOON)).status()).isEqualTo(404);
        accepted(edge.post("rolf", path, form.formatted(SOON)));

        bank.awaitShown("/models/retail/retiered/versions/1.0.0", v -> v.at("/standing/tiering/tier").asString("").equals("medium"));
    }

    @Test
    void approvesInAdvanceWhatStaysWithinAnEnvelope() {
        String path = "/models/retail/weekly/standing-approvals";
        String form = "{\"id\": \"weekly\", \"baseVersion\": \"1.0.0\", \"mayDiffer\": [\"%s\"], \"largestCount\": 4,"
                + " \"expiresAt\": \"" + SOON + "\", \"role\": \"%s\", \"reason\": \"weekly retraining\"}";
        bank.inReview("retail/weekly");
        Answer early = edge.post("vera", path, form.formatted("data", "validator"));
        bank.approve("vera", "validator", "retail/weekly");
        bank.approve("rolf", "risk-officer", "retail/weekly");
        bank.awaitShown("/models/retail/weekly/versions/1.0.0", v -> v.at("/standing/state").asString("").equals("approved"));

        assertThat(early.status()).isEqualTo(409);
        assertProblem(edge.post("vera", path, form.formatted("inputs", "validator")), 422, "mayDiffer");
        assertThat(edge.post("vera", path, form.formatted("data", "risk-officer")).status()).isEqualTo(403);
        accepted(edge.post("vera", path, form.formatted("data", "validator")));
        accepted(edge.post("rolf", path, form.formatted("data", "risk-officer")));

        bank.awaitShown("/models/retail/weekly/versions/1.0.0", v -> v.at("/standing/standingApprovals/0/givers").size() == 2);
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(202);
        assertThat(answer.body().path("status").asString()).startsWith("/events/");
    }
}

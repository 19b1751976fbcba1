package io.assay.registry;

import static io.assay.registry.Retail.model;
import static io.assay.registry.Retail.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.registry.Edge.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real registry from a use case to an approval. */
@ExtendWith(SharedHouse.class)
class RegistryServiceTest {

    private final Edge edge;
    private final Retail bank;

    RegistryServiceTest(House house) {
        this.edge = house.edge();
        this.bank = new Retail(house);
    }

    @Test
    void takesAModelFromItsUseCaseToItsApproval() {
        bank.useCaseConfirmedByOlivia("retail/consumer-credit");
        JsonNode file = edge.upload("dana", model("a model")).body();

        Answer submitted = submit("retail/credit-risk", "retail/consumer-credit", file);
        JsonNode registered = bank.shownAs("retail/credit-risk", "1.0.0", "registered");
        bank.pass(registered);
        JsonNode review = bank.shownAs("retail/credit-risk", "1.0.0", "in-review");
        approve("vera", "validator", "retail/credit-risk");
        approve("rolf", "risk-officer", "retail/credit-risk");
        JsonNode approved = bank.shownAs("retail/credit-risk", "1.0.0", "approved");

        assertThat(submitted.status()).isEqualTo(202);
        assertThat(ledTo(submitted)).contains("ModelRegistered");
        assertThat(registered.path("tier").asString()).isEqualTo("high");
        assertThat(registered.path("tierReason").asString()).contains("confirmed by person:olivia");
        assertThat(review.path("waitingFor").findValuesAsString("role")).containsExactly("validator", "risk-officer");
        assertThat(approved.path("approvals").findValuesAsString("person"))
                .containsExactlyInAnyOrder("person:vera", "person:rolf");
        assertThat(told("retail/credit-risk")).contains(
                "ModelSubmitted", "ModelRegistered", "ModelValidated", "ApprovalRequested", "ApprovalGiven", "ModelApproved");
    }

    @Test
    void takesNoApprovalFromWhoMadeItOrHasAnotherRole() {
        bank.useCaseConfirmedByOlivia("retail/roles");
        submit("retail/roles", "retail/roles", edge.upload("dana", model("a model of roles")).body());
        bank.pass(bank.shownAs("retail/roles", "1.0.0", "registered"));
        bank.shownAs("retail/roles", "1.0.0", "in-review");

        Answer maker = approve("dana", "data-scientist", "retail/roles");
        Answer otherRole = approve("vera", "risk-officer", "retail/roles");
        Answer ownRole = approve("vera", "validator", "retail/roles");

        assertThat(maker.status()).isEqualTo(403);
        assertThat(otherRole.status()).isEqualTo(403);
        assertThat(ownRole.status()).isEqualTo(202);
    }

    @Test
    void findsModelsByStateTenantAndWords() {
        bank.useCaseConfirmedByOlivia("retail/finding");
        submit("retail/found-again", "retail/finding", edge.upload("dana", model("a model to find")).body());
        bank.shownAs("retail/found-again", "1.0.0", "registered");

        assertThat(total("/models?state=registered&q=FOUND-again&sort=submitted,desc")).isEqualTo(1);
        assertThat(total("/models?state=approved&q=FOUND-again")).isZero();
        assertThat(total("/models?tenant=nobody")).isZero();
    }

    @Test
    void refusesASubmissionWhoseFileNobodyUploaded() {
        bank.useCaseConfirmedByOlivia("retail/refusals");
        JsonNode file =
                new JsonMapper().readTree("{\"digest\": \"assay:sha256/%s\", \"size\": 5}".formatted("0".repeat(64)));

        edge.post("dana", "/models", submission("retail/unseen", "1.0.0", "retail/refusals", file));

        JsonNode refused = bank.shownAs("retail/unseen", "1.0.0", "refused");
        assertThat(refused.path("reasons").get(0).path("field").asString()).isEqualTo("facts.artefacts[0].digest");
        assertThat(refused.path("reasons").get(0).path("remedy").asString()).contains("POST /files");
    }

    private Answer submit(String model, String useCase, JsonNode file) {
        return edge.post("dana", "/models", submission(model, "1.0.0", useCase, file));
    }

    private Answer approve(String person, String role, String model) {
        return edge.post(
                person,
                "/models/" + model + "/versions/1.0.0/approvals",
                "{\"decision\": \"approve\", \"role\": \"" + role + "\", \"reason\": \"report read\"}");
    }

    private List<String> ledTo(Answer accepted) {
        return edge.get("dana", accepted.body().path("status").asString())
                .body()
                .path("ledTo")
                .findValuesAsString("type");
    }

    private List<String> told(String model) {
        return edge.get("anna", "/models/" + model + "/versions/1.0.0/events?size=100")
                .body()
                .path("items")
                .findValuesAsString("type");
    }

    private int total(String path) {
        return edge.get("anna", path).body().path("total").asInt();
    }
}

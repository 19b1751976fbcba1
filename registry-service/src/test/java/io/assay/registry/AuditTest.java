package io.assay.registry;

import static io.assay.registry.Retail.PATIENCE;
import static io.assay.registry.Retail.assertProblem;
import static io.assay.registry.Retail.model;
import static io.assay.registry.Retail.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.registry.Edge.Answer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The audit at the registry's edge. */
@ExtendWith(SharedHouse.class)
class AuditTest {

    private final Edge edge;
    private final Retail bank;

    AuditTest(House house) {
        this.edge = house.edge();
        this.bank = new Retail(house);
    }

    @Test
    void answersTheMatrixOfAMomentWithTheEventThatProvesEachCell() {
        String before = Instant.now().toString();
        deployed("retail/audited-now");

        JsonNode entry = entryOf("retail/audited-now");

        assertThat(entry.path("version").asString()).isEqualTo("1.0.0");
        assertThat(entry.at("/cells/provenance/business/value/owner").asString()).isEqualTo("person:olivia");
        assertThat(entry.at("/cells/performance/risk/value/verdict").asString()).isEqualTo("PASSED");
        assertThat(entry.at("/cells/lineage/dataScience/value/dataSets/0").asString()).isEqualTo("retail/credit-holdout-2026");
        assertThat(entry.at("/cells/cost/business/evidence").asString()).isEqualTo("none");
        String proof = entry.at("/cells/provenance/technology/event").asString();
        assertThat(edge.get("anna", "/events/" + proof).body().at("/event/type").asString()).isEqualTo("ModelDeployed");
        assertThat(edge.get("anna", "/audit?asOf=" + before).body().path("models").findValuesAsString("model"))
                .doesNotContain("retail/audited-now");
    }

    @Test
    void writesPagesTablesAndCommaSeparatedValues() {
        deployed("retail/audited-a");
        deployed("retail/audited-b");

        JsonNode first = edge.get("anna", "/audit?size=1").body();
        JsonNode second = edge.get("anna", "/audit?size=1&after=" + first.path("next").asString()).body();
        String csv = edge.text("anna", "/audit?format=csv").body();
        String html = edge.text("anna", "/audit?format=html").body();

        assertThat(first.path("models").size()).isEqualTo(1);
        assertThat(second.at("/models/0/model")).isNotEqualTo(first.at("/models/0/model"));
        assertThat(csv.lines().filter(line -> line.contains("retail/audited-a"))).hasSize(20);
        assertThat(csv).startsWith("asOf,model,version,").contains("no evidence");
        assertThat(html).startsWith("<!doctype html>").contains("retail/audited-b").doesNotContain("<script");
    }

    @Test
    void answersWhatElseAuditorsAsk() {
        deployed("retail/audited-a");

        assertThat(models("/audit/production?from=2026-01-01T00:00:00Z&size=500")).contains("retail/audited-a");
        assertThat(models("/audit/changes?since=2026-01-01T00:00:00Z&size=500")).contains("retail/audited-a");
        assertThat(models("/audit/expiring?within=400d&size=500")).isNotNull();
        assertThat(edge.get("anna", "/audit/lineage?dataSet=retail/credit-holdout-2026").body().path("feeding")
                .findValuesAsString("model")).contains("retail/audited-a");
        assertThat(edge.get("anna", "/audit/lineage?model=retail/audited-a").body().path("fedBy").findValuesAsString("source"))
                .contains("retail/credit-holdout-2026");
        assertThat(List.of("exceptions", "findings", "ownerless"))
                .allSatisfy(list -> assertThat(edge.get("anna", "/audit/" + list).status()).isEqualTo(200));
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        assertProblem(edge.get("anna", "/audit?asOf=yesterday"), 422, "asOf");
        assertProblem(edge.get("anna", "/audit?asOf=2199-01-01T00:00:00Z"), 422, "asOf");
        assertProblem(edge.get("anna", "/audit?size=0"), 422, "size");
        assertProblem(edge.get("anna", "/audit?after=anywhere"), 422, "after");
        assertProblem(edge.get("anna", "/audit?format=pdf"), 422, "format");
        assertProblem(edge.get("anna", "/audit/expiring?within=soon"), 422, "within");
        assertProblem(edge.get("anna", "/audit/production?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z"), 422, "from");
        assertProblem(edge.get("anna", "/audit/lineage"), 422, "model");
        assertProblem(edge.get("anna", "/models?after=x"), 422, "after");
        assertThat(edge.get(null, "/audit").status()).isEqualTo(401);
        assertThat(edge.get("dana", "/audit").status()).isEqualTo(403);
    }

    @Test
    void walksTheListOfModelsPortionByPortion() {
        deployed("retail/audited-a");
        deployed("retail/audited-b");
        String asked = "/models?q=retail/audited-&sort=submitted,desc&size=1";

        JsonNode first = edge.get("anna", asked).body();
        JsonNode rest = edge.get("anna", asked + "&after=" + first.path("next").asString()).body();

        assertThat(first.path("items").findValuesAsString("model"))
                .doesNotContainAnyElementsOf(rest.path("items").findValuesAsString("model"));
        assertThat(rest.path("items").size()).isEqualTo(1);
    }

    /** Deploys it, unless another test has. */
    private void deployed(String name) {
        if (edge.get("anna", "/models/" + name).status() == 200) {
            return;
        }
        bank.useCaseConfirmedByOlivia(name);
        JsonNode file = edge.upload("dana", model("a model of " + name)).body();
        edge.post("dana", "/models", submission(name, "1.0.0", name, file));
        JsonNode registered = bank.shownAs(name, "1.0.0", "registered");
        bank.pass(registered);
        bank.shownAs(name, "1.0.0", "in-review");
        bank.deploy(registered);
        bank.shownAs(name, "1.0.0", "live");
    }

    private JsonNode entryOf(String model) {
        JsonNode[] found = new JsonNode[1];
        await().atMost(PATIENCE).untilAsserted(() -> {
            Answer audit = edge.get("anna", "/audit");
            assertThat(audit.status()).isEqualTo(200);
            audit.body().path("models").forEach(entry -> {
                if (entry.path("model").asString().equals(model)) {
                    found[0] = entry;
                }
            });
            assertThat(found[0]).isNotNull();
        });
        return found[0];
    }

    private List<String> models(String path) {
        return edge.get("anna", path).body().path("items").findValuesAsString("model");
    }
}

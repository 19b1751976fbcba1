package io.assay.registry;

import static io.assay.registry.Retail.assertProblem;
import static io.assay.registry.Retail.submission;
import static io.assay.registry.Retail.useCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.registry.Edge.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Fred is of factoring: what is retail's he neither sees nor touches. */
@ExtendWith(SharedHouse.class)
class TenantsTest {

    private final House house;
    private final Edge edge;
    private final Retail bank;

    TenantsTest(House house) {
        this.house = house;
        this.edge = house.edge();
        this.bank = new Retail(house);
    }

    @Test
    void showsNothingOfAnotherTenant() {
        JsonNode file = edge.upload("dana", Retail.model("tenants")).body();
        bank.useCaseConfirmedByOlivia("retail/tenants");
        String said = edge.post("dana", "/models", submission("retail/tenants", "1.0.0", "retail/tenants", file))
                .body().path("eventId").asString();
        bank.shownAs("retail/tenants", "1.0.0", "registered");

        assertThat(edge.get("olivia", "/models?q=retail/tenants").body().path("total").asInt()).isEqualTo(1);
        assertThat(edge.get("fred", "/models").body().path("total").asInt()).isZero();
        assertThat(edge.get("fred", "/models?tenant=retail").body().path("total").asInt()).isZero();
        assertThat(edge.get("olivia", "/events/" + said).body().path("shown").asBoolean()).isTrue();
        assertThat(edge.get("fred", "/events/" + said).body().path("shown").asBoolean()).isFalse();
        assertThat(edge.get("fred", "/models/retail/tenants").body().path("errors"))
                .isEqualTo(edge.get("fred", "/models/retail/absent").body().path("errors"));
        assertProblem(edge.get("fred", "/models/retail/tenants/versions/1.0.0"), 404, "path");
        assertProblem(edge.get("fred", "/use-cases/retail/tenants"), 404, "path");
    }

    @Test
    void letsNobodyActForAnotherTenant() {
        double before = denied("tenant");
        JsonNode file = edge.upload("dana", Retail.model("mine")).body();

        Answer theirs = edge.post("fred", "/use-cases", useCase("retail/freds"));
        Answer hidden = edge.post("fred", "/models", submission("factoring/freds", "1.0.0", "retail/tenants", file));
        Answer absent = edge.post("fred", "/use-cases/retail/tenants/confirmations", "{\"eventId\": \"e\"}");
        Answer own = edge.post("fred", "/use-cases", useCase("factoring/freds"));

        assertProblem(theirs, 403, "Authorization");
        assertProblem(hidden, 403, "Authorization");
        assertProblem(absent, 404, "path");
        assertThat(own.status()).isEqualTo(202);
        assertThat(denied("tenant") - before).isEqualTo(3);
    }

    private double denied(String reason) {
        var meters = house.registry.getBean(MeterRegistry.class);
        var counter = meters.find("assay.denied").tags("service", "registry", "reason", reason).counter();
        return counter == null ? 0 : counter.count();
    }
}

package io.assay.standalone.dev;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.wire.people.Allowed;
import io.assay.wire.people.Roles;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;

class OperationTest {

    @Test
    void findsAnOperationWithoutARuleAndOneWithoutCode() throws Exception {
        var document = new JsonMapper().readTree(
                "{\"paths\": {\"/ruled\": {\"get\": {}}, \"/planted\": {\"get\": {}, \"post\": {}}, \"/unknown\": {\"get\": {}}}}");
        var answered = List.of(
                operation("GET", "/ruled", "ruled"), operation("GET", "/planted", "planted"), operation("POST", "/planted", "ruled"));

        List<String> found = Operation.withoutRule(Operation.documented(document, answered));

        assertThat(found).containsExactly("GET /planted", "GET /unknown");
    }

    private static Operation operation(String method, String path, String code) throws NoSuchMethodException {
        return new Operation(method, path, Optional.of(new HandlerMethod(new Planted(), code)), "application/json");
    }

    static final class Planted {

        @Allowed(Roles.ANY)
        public String ruled() {
            return "held by a rule";
        }

        public String planted() {
            return "held by nothing";
        }
    }
}

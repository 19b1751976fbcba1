package io.assay.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Dashboards and alerts name only what the running service tells, and ask only what its database answers. */
@ExtendWith(SharedHouse.class)
class ObservabilityTest {

    private static final Path DEPLOY = Path.of("../deploy/observability");
    private static final Pattern METRIC = Pattern.compile("\\b(modelops|kafka|jvm|hikaricp)_[a-z0-9_]+");
    private static final JsonMapper JSON = new JsonMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    private static House house;

    @BeforeAll
    static void open(House shared) {
        house = shared;
    }

    @Test
    void everyMetricThatIsNamedIsTold() {
        String told = house.get("", "/actuator/prometheus").body();

        List<String> named = Stream.concat(expressions(), Stream.of(text(DEPLOY.resolve("prometheus/alerts.yml"))))
                .flatMap(text -> METRIC.matcher(text).results().map(match -> match.group()))
                .distinct()
                .toList();

        assertThat(named).hasSizeGreaterThan(8).allSatisfy(metric -> assertThat(told).containsPattern("(?m)^" + metric + "[{ ]"));
        assertThat(told).doesNotContainPattern("(?m)^modelops_made_up");
    }

    @Test
    void everyQueryIsAnswered() {
        var jdbc = new JdbcTemplate(house.database.dataSource());

        List<String> queries = dashboards().flatMap(dashboard -> Stream.concat(
                        dashboard.at("/templating/list").findValuesAsString("query").stream(),
                        dashboard.path("panels").findValuesAsString("rawSql").stream()))
                .map(sql -> sql.replace("$__timeFrom()", "'2026-01-01'").replace("$__timeTo()", "'2026-12-31'"))
                .toList();

        assertThat(queries).hasSizeGreaterThan(8).allSatisfy(sql -> assertThatCode(() -> jdbc.queryForList(sql)).as(sql).doesNotThrowAnyException());
    }

    @Test
    void dashboardsKeepTheirAddresses() {
        assertThat(dashboards().map(dashboard -> dashboard.path("uid").asString()))
                .containsExactlyInAnyOrder("assay-fleet", "assay-model", "assay-pipeline");
        assertThat(dashboards().flatMap(dashboard -> dashboard.at("/panels").findValues("datasource").stream()).map(d -> d.path("uid").asString()))
                .isSubsetOf("assay-prometheus", "assay-monitoring");
    }

    @Test
    void composeStartsThemOnLoopbackByProfile() {
        JsonNode services = YAML.readTree(text(Path.of("../docker-compose.yml"))).path("services");

        assertThat(List.of("prometheus", "grafana")).allSatisfy(name -> {
            assertThat(services.at("/" + name + "/profiles/0").asString()).isEqualTo("observability");
            assertThat(services.at("/" + name + "/ports/0").asString()).startsWith("127.0.0.1:");
            assertThat(services.at("/" + name + "/image").asString()).matches("\\w+/\\w+:v?\\d+\\.\\d+\\.\\d+");
        });
    }

    private static Stream<String> expressions() {
        return dashboards().flatMap(dashboard -> dashboard.path("panels").findValuesAsString("expr").stream());
    }

    private static Stream<JsonNode> dashboards() {
        try (var files = Files.list(DEPLOY.resolve("grafana/dashboards"))) {
            return files.toList().stream().map(file -> JSON.readTree(text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.assay.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.assay.standalone.Assay;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people decide, by the command line, against an edge that takes everything. */
class GovernanceCommandsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String VERSION = """
            {"model": "r/m", "version": "1", "state": "suspended", "stage": "on-hold", "tier": "high", "tierReason": "large",
             "incident": true, "waitsFor": [{"who": "role:validator", "what": "closing finding F-1", "dueAt": "2026-01-01T00:00:00Z"}],
             "standing": {"findings": [{"id": "F-1", "kind": "finding", "severity": "HIGH", "title": "age", "owner": "person:olivia",
             "dueAt": "2026-01-01T00:00:00Z", "closedBy": null}], "exceptions": [{"id": "X-1", "check": "auc", "ended": false,
             "expiresAt": "2026-12-31T00:00:00Z"}], "voices": {"approvals": [{"id": "A-1", "person": "person:vera",
             "role": "validator", "expiresAt": "2027-01-01T00:00:00Z"}]}}}""";

    private final List<String> paths = new ArrayList<>();
    private final List<JsonNode> bodies = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private HttpServer edge;

    @BeforeEach
    void open() throws IOException {
        edge = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        edge.createContext("/", exchange -> {
            paths.add(exchange.getRequestURI().toString());
            bodies.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
            boolean asked = exchange.getRequestMethod().equals("GET");
            byte[] answer = (asked ? VERSION : "{\"eventId\": \"e\", \"status\": \"/events/e\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(asked ? 200 : 202, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        edge.start();
    }

    @AfterEach
    void close() {
        edge.stop(0);
    }

    @Test
    void saysEachActAtItsPlaceWithRoleAndReason() {
        act("review", "r/m", "1", "--conclusion", "satisfactory");
        act("revoke", "r/m", "1", "A-1");
        act("findings", "raise", "r/m", "1", "--severity", "high", "--owner", "person:olivia", "--due", "2026-01-31");
        act("findings", "change", "r/m", "F-1", "--plan", "write it down");
        act("findings", "close", "r/m", "F-1");
        act("exceptions", "grant", "r/m", "1", "--check", "auc", "--expires", "2026-01-31T12:00:00+01:00");
        act("tier", "override", "r/m", "1", "--tier", "low", "--expires", "2026-01-31");
        act("standing-approvals", "give", "r/m", "1", "--id", "w", "--may-differ", "data,threshold", "--count", "4", "--expires", "2026-01-31");
        act("retire", "r/m", "1", "--successor", "2");
        act("recall", "assay:sha256/aa");
        act("holds", "place", "r/m", "--id", "H-1");
        act("holds", "lift", "r/m", "1", "--id", "H-1");

        assertThat(paths).containsExactly(
                "/models/r/m/versions/1/reviews", "/models/r/m/versions/1/approvals/A-1/revocation", "/models/r/m/findings",
                "/models/r/m/findings/F-1/changes", "/models/r/m/findings/F-1/closure", "/models/r/m/versions/1/exceptions",
                "/models/r/m/versions/1/tier-override", "/models/r/m/standing-approvals", "/models/r/m/versions/1/retirement",
                "/recalls", "/models/r/m/holds", "/models/r/m/versions/1/holds");
        assertThat(bodies).allSatisfy(body -> assertThat(body.path("role").asString()).isEqualTo("validator"));
        assertThat(bodies).allSatisfy(body -> assertThat(body.toString()).contains("because"));
    }

    @Test
    void saysWhatBelongsToEachAct() {
        act("review", "r/m", "1", "--conclusion", "satisfactory");
        act("findings", "raise", "r/m", "--severity", "high", "--owner", "person:olivia", "--due", "2026-01-31");
        act("exceptions", "grant", "r/m", "1", "--check", "auc", "--expires", "2026-01-31T12:00:00+01:00");
        act("standing-approvals", "give", "r/m", "1", "--id", "w", "--may-differ", "data,threshold", "--count", "4", "--expires", "2026-01-31");
        act("holds", "lift", "r/m", "1", "--id", "H-1");

        assertThat(bodies.get(0).path("conceptualSoundness").asString()).isEqualTo("because");
        assertThat(bodies.get(1).path("title").asString()).isEqualTo("because");
        assertThat(bodies.get(1).path("dueAt").asString()).isEqualTo("2026-02-01T00:00:00Z");
        assertThat(bodies.get(2).path("expiresAt").asString()).isEqualTo("2026-01-31T11:00:00Z");
        assertThat(bodies.get(3).path("mayDiffer").toString()).isEqualTo("[\"data\",\"threshold\"]");
        assertThat(bodies.get(4).path("held").asBoolean(true)).isFalse();
    }

    @Test
    void approvesWithinLimits() {
        act("approve", "r/m", "1", "--limit-rows-per-day", "1000", "--segment", "region=north,south", "--expires", "2026-01-31");

        assertThat(bodies.getFirst().at("/limits/rowsPerDay").asLong()).isEqualTo(1000);
        assertThat(bodies.getFirst().at("/limits/segments").toString())
                .contains("\"input\":\"region\"", "\"values\":[\"north\",\"south\"]");
        assertThat(bodies.getFirst().path("expiresAt").asString()).isEqualTo("2026-02-01T00:00:00Z");
    }

    @Test
    void printsWhatAVersionWaitsForAndWhatIsOpen() {
        int exit = run("models", "r/m", "1");

        assertThat(exit).isZero();
        assertThat(out.toString()).contains(
                "r/m:1 is suspended, stage on-hold, tier high (large)", "INCIDENT",
                "waits for role:validator: closing finding F-1, due 2026-01-01T00:00:00Z", "approval A-1 by person:vera",
                "finding F-1, HIGH: age, due 2026-01-01T00:00:00Z, owner person:olivia", "exception X-1 for check auc, until 2026-12-31");
    }

    @Test
    void refusesALineWithoutRoleReasonOrDate() {
        assertThat(run("retire", "r/m", "1", "--role", "owner")).isEqualTo(Exit.USAGE);
        assertThat(run("tier", "override", "r/m", "1", "--tier", "low", "--role", "o", "--reason", "r", "--expires", "soon"))
                .isEqualTo(Exit.USAGE);
        assertThat(paths).isEmpty();
    }

    private void act(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--role", "validator", "--reason", "because"));
        assertThat(run(line.toArray(String[]::new))).as(line.toString()).isZero();
    }

    private int run(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--registry", "http://127.0.0.1:" + edge.getAddress().getPort(), "--token", "token"));
        return Assay.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(line.toArray(String[]::new));
    }
}

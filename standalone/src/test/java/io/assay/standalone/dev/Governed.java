package io.assay.standalone.dev;

import io.assay.standalone.client.Edge;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What people do to the version that was stopped for being unfair, and to the bytes that serve. */
final class Governed {

    private static final String MODEL = "/models/" + Acts.MODEL;
    private static final String STOPPED = MODEL + "/versions/1.1.0";

    private final Stack stack;
    private final Acts acts;

    Governed(Stack stack) {
        this.stack = stack;
        this.acts = new Acts(stack);
    }

    /** Rolf accepts every check that failed, for a month; then it is approved as any other. */
    void accept() {
        JsonNode stopped = acts.shown(STOPPED, v -> v.path("state").asString("").equals("rejected"));
        stopped.path("findings").valueStream()
                .filter(finding -> finding.path("severity").asString("").equals("blocking"))
                .filter(finding -> !List.of("PASSED", "NOT_APPLICABLE").contains(finding.path("outcome").asString("")))
                .map(finding -> finding.path("check").asString(""))
                .distinct()
                .forEach(check -> say(DemoPerson.ROLF, STOPPED + "/exceptions", Map.of(
                        "check", check, "expiresAt", Instant.now().plus(Duration.ofDays(30)).toString())));
        acts.approve("1.1.0");
        counted("approved");
    }

    /** Vera finds something that is due at once; it holds the approval up until she closes it. */
    void suspendAndLift() {
        Map<String, Object> finding = new LinkedHashMap<>(Map.of(
                "id", "F-1", "version", "1.1.0", "severity", "high", "title", "limits of age are not documented",
                "owner", "person:olivia", "dueAt", Instant.now().plusSeconds(2).toString(), "role", "validator"));
        edge(DemoPerson.VERA).post(MODEL + "/findings", finding);
        JsonNode held = counted("suspended");
        if (held.path("waitsFor").findValuesAsString("who").stream().noneMatch("person:olivia"::equals)) {
            throw new AssertionError("it waits for " + held.path("waitsFor"));
        }
        say(DemoPerson.VERA, MODEL + "/findings/F-1/closure", Map.of());
        counted("approved");
    }

    /** Olivia and Rolf retire it; Amira has its evidence kept. */
    void retireAndHold() {
        say(DemoPerson.OLIVIA, STOPPED + "/retirement", Map.of("successor", "1.2.0"));
        say(DemoPerson.ROLF, STOPPED + "/retirement", Map.of());
        counted("retired");
        say(DemoPerson.AMIRA, STOPPED + "/holds", Map.of("id", "H-1", "held", true));
        acts.shown(STOPPED, v -> v.at("/standing/held").asBoolean());
    }

    /** Rolf recalls the bytes that serve. */
    void recall() {
        String served = acts.shown(MODEL + "/versions/1.0.0", v -> true).at("/facts/artefacts").valueStream()
                .filter(file -> file.path("role").asString("").equals("model"))
                .findFirst().orElseThrow().path("digest").asString();
        say(DemoPerson.ROLF, "/recalls", Map.of("artefactDigest", served));
        acts.shown(MODEL + "/versions/1.0.0", v -> v.at("/standing/state").asString("").equals("rejected"));
    }

    private JsonNode counted(String state) {
        return acts.shown(STOPPED, shown -> shown.at("/standing/state").asString("").equals(state));
    }

    private void say(DemoPerson person, String path, Map<String, Object> form) {
        Map<String, Object> said = new LinkedHashMap<>(form);
        said.put("role", person.roles());
        said.put("reason", "decided in the committee");
        edge(person).post(path, said, UUID.randomUUID().toString());
    }

    private Edge edge(DemoPerson person) {
        return new Edge(stack.url("registry"), stack.token(person));
    }
}

package io.assay.registry.web;

import io.assay.registry.store.VersionShown;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What the registry itself counts of a version, read from what is shown; nothing while it has not said so. */
record Counted(JsonNode standing) {

    static Counted of(VersionShown shown) {
        return new Counted(shown.standing() instanceof JsonNode node ? node : MissingNode.getInstance());
    }

    boolean isState(String state) {
        return state.equals(text("state"));
    }

    /** A text of it; null when it has none. */
    String text(String field) {
        JsonNode value = standing.at("/" + field);
        return value.isString() ? value.asString() : null;
    }

    /** Whether it serves past the gate. */
    boolean incident() {
        return standing.path("incident").asBoolean(false);
    }

    /** All of whom something is awaited. */
    List<JsonNode> waitsFor() {
        return parts("waitsFor").toList();
    }

    /** Roles that must approve still, a person each. */
    Stream<String> awaitedApprovals() {
        return parts("waitsFor")
                .filter(waits -> waits.path("what").asString("").equals("approval"))
                .map(waits -> waits.path("who").asString("").replaceFirst("^role:", ""));
    }

    Stream<JsonNode> parts(String list) {
        return standing.at("/" + list).valueStream();
    }
}

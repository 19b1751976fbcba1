package io.assay.registry.web;

import io.assay.registry.store.VersionShown;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What people are asked about a version, read from what is shown; the registry's decider alone counts. */
record Review(VersionShown shown, JsonNode asked) {

    private static final String IN_REVIEW = "in-review";

    /** A role, and how many people of it have not approved yet. */
    record Waiting(String role, int people) {}

    static Review of(VersionShown shown) {
        return new Review(shown, shown.asked() instanceof JsonNode node ? node : MissingNode.getInstance());
    }

    boolean isOpen() {
        return shown.state().equals(IN_REVIEW) && asked.isObject();
    }

    List<Waiting> waitingFor() {
        List<Waiting> waiting = new ArrayList<>();
        if (isOpen()) {
            asked.path("needed").forEach(need -> {
                String role = need.path("role").asString();
                int left = need.path("people").asInt() - (int) approvedAs(role);
                if (left > 0) {
                    waiting.add(new Waiting(role, left));
                }
            });
        }
        return waiting;
    }

    boolean excludes(String person) {
        return strings("excluded").contains(person);
    }

    List<String> environments() {
        return strings("environments");
    }

    /** A text of the request; null when it has none. */
    String text(String field) {
        JsonNode value = asked.path(field);
        return value.isString() ? value.asString() : null;
    }

    private long approvedAs(String role) {
        return shown.approvals().stream()
                .filter(a -> a.role().equals(role) && a.decision().equals("APPROVE"))
                .filter(a -> a.verdictId() == null || a.verdictId().equals(text("verdictId")))
                .filter(a -> !excludes(a.person()))
                .map(VersionShown.ApprovalShown::person)
                .distinct()
                .count();
    }

    private List<String> strings(String field) {
        return asked.path(field).valueStream().map(JsonNode::asString).toList();
    }
}

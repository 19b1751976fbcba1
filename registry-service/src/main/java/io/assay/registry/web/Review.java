package io.assay.registry.web;

import io.assay.registry.store.VersionShown;
import io.assay.wire.people.NotAllowedException;
import io.assay.wire.people.Person;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** By what the registry counts; what was asked, while it has not said what it counts. */
    List<Waiting> waitingFor() {
        if (!isOpen()) {
            return List.of();
        }
        var counted = Counted.of(shown);
        Map<String, Integer> left = counted.isState(IN_REVIEW)
                ? counted.awaitedApprovals().collect(Collectors.toMap(Function.identity(), role -> 1, Integer::sum, TreeMap::new))
                : Map.of();
        return needed()
                .map(need -> counted.isState(IN_REVIEW) ? new Waiting(need.role(), left.getOrDefault(need.role(), 0)) : need)
                .filter(waiting -> waiting.people() > 0)
                .toList();
    }

    /** Lets only people pass who may judge it, and only while they are asked. */
    void requireOpenTo(Person person) {
        if (excludes(person.id())) {
            throw new NotAllowedException(person.id() + " submitted or developed this version and may not judge it");
        }
        if (!isOpen()) {
            throw RefusedException.conflict("version %s of %s is %s and does not wait for people"
                    .formatted(shown.version(), shown.model(), shown.state()));
        }
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

    private Stream<Waiting> needed() {
        return asked.path("needed").valueStream()
                .map(need -> new Waiting(need.path("role").asString(), need.path("people").asInt()));
    }

    private List<String> strings(String field) {
        return asked.path(field).valueStream().map(JsonNode::asString).toList();
    }
}

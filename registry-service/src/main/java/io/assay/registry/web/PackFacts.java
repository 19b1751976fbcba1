package io.assay.registry.web;

import io.assay.registry.store.VersionShown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A version as packs tell it; what is not known is simply not there.
 *
 * @param shown the version
 */
record PackFacts(VersionShown shown) {

    private static final String DIGEST = "assay:sha256/[0-9a-f]{64}";

    /** What was submitted. */
    JsonNode facts() {
        return tree(shown.facts());
    }

    /** The latest verdict. */
    JsonNode verdict() {
        return tree(shown.verdict());
    }

    List<JsonNode> findings() {
        return shown.findings().stream().map(PackFacts::tree).toList();
    }

    /** A text among the facts. */
    Optional<String> text(String field) {
        return text(facts().path(field));
    }

    static Optional<String> text(JsonNode value) {
        return value.isString() || value.isNumber() ? Optional.of(value.asString()) : Optional.empty();
    }

    /** Digests of reports, profiles and their renderings. */
    Set<String> reports() {
        Set<String> reports = new LinkedHashSet<>();
        Stream.concat(
                        Stream.of(verdict().path("reportDigest"), verdict().path("profileDigest")),
                        verdict().path("reportFiles").valueStream())
                .flatMap(value -> text(value).stream())
                .filter(digest -> digest.matches(DIGEST))
                .forEach(reports::add);
        return reports;
    }

    /** Everything that is named by what it is. */
    Map<String, Object> digests() {
        Map<String, Object> digests = new LinkedHashMap<>();
        digests.put("artefacts", facts().path("artefacts"));
        for (String name : List.of("artefactDigest", "policyDigest", "reportDigest", "profileDigest")) {
            text(verdict().path(name)).ifPresent(digest -> digests.put(name, digest));
        }
        List<JsonNode> holdOuts = new ArrayList<>();
        verdict().path("holdOuts").forEach(holdOuts::add);
        digests.put("holdOuts", holdOuts);
        return digests;
    }

    private static JsonNode tree(Object json) {
        return json instanceof JsonNode node ? node : JsonNodeFactory.instance.objectNode();
    }
}

package io.assay.registry.web;

import io.assay.registry.store.VersionShown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A version as a machine-learning bill of materials, CycloneDX 1.6 in JSON. */
final class Bom {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String SHA_256 = "assay:sha256/";

    private final PackFacts facts;
    private final VersionShown shown;

    private Bom(PackFacts facts) {
        this.facts = facts;
        this.shown = facts.shown();
    }

    static Map<String, Object> of(PackFacts facts) {
        return new Bom(facts).document();
    }

    private Map<String, Object> document() {
        Map<String, Object> bom = new LinkedHashMap<>();
        bom.put("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
        bom.put("bomFormat", "CycloneDX");
        bom.put("specVersion", "1.6");
        Optional.ofNullable(shown.submissionId())
                .filter(id -> id.matches(UUID))
                .ifPresent(id -> bom.put("serialNumber", "urn:uuid:" + id));
        bom.put("version", 1);
        bom.put("metadata", metadata());
        Collection<Map<String, Object>> parts = parts();
        bom.put("components", parts);
        bom.put("dependencies", List.of(Map.of(
                "ref", reference(), "dependsOn", parts.stream().map(part -> part.get("bom-ref")).toList())));
        return bom;
    }

    private Map<String, Object> metadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        if (shown.registeredAt() != null) {
            metadata.put("timestamp", shown.registeredAt().toString());
        }
        metadata.put("component", model());
        return metadata;
    }

    private Map<String, Object> model() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("type", "machine-learning-model");
        model.put("bom-ref", reference());
        model.put("group", shown.model().substring(0, shown.model().indexOf('/')));
        model.put("name", shown.model().substring(shown.model().indexOf('/') + 1));
        model.put("version", shown.version());
        facts.text("intendedUse").ifPresent(use -> model.put("description", use));
        ancestors().ifPresent(ancestors -> model.put("pedigree", Map.of("ancestors", ancestors)));
        model.put("externalReferences", List.of(Map.of("type", "model-card", "url", "model-card.html")));
        model.put("modelCard", new BomModelCard(facts).card());
        model.put("properties", properties());
        return model;
    }

    private Optional<List<Map<String, Object>>> ancestors() {
        return PackFacts.text(facts.facts().path("provenance").path("parentModel"))
                .map(parent -> List.of(Map.of("type", "machine-learning-model", "name", parent)));
    }

    private List<Map<String, Object>> properties() {
        List<Map<String, Object>> properties = new ArrayList<>();
        properties.add(Map.of("name", "assay:state", "value", shown.state()));
        property("assay:tier", shown.tier(), properties);
        for (String field : List.of("useCaseId", "owner", "submitter", "modelType")) {
            property("assay:" + field, facts.text(field).orElse(null), properties);
        }
        for (String field : List.of("tool", "run", "commit", "trainingData")) {
            String value = PackFacts.text(facts.facts().path("provenance").path(field)).orElse(null);
            property("assay:provenance:" + field, value, properties);
        }
        return properties;
    }

    private static void property(String name, String value, List<Map<String, Object>> properties) {
        if (value != null) {
            properties.add(Map.of("name", name, "value", value));
        }
    }

    /** What it is made of: its files, its data, the models it rests on; each once. */
    private Collection<Map<String, Object>> parts() {
        Map<Object, Map<String, Object>> parts = new LinkedHashMap<>();
        facts.facts().path("artefacts").forEach(artefact -> add(file(artefact), parts));
        facts.facts().path("dataSets").forEach(id -> add(data(id.asString("")), parts));
        facts.facts().path("provenance").path("upstreamModels")
                .forEach(id -> add(part("machine-learning-model", id.asString("")), parts));
        return parts.values();
    }

    private static void add(Map<String, Object> part, Map<Object, Map<String, Object>> parts) {
        parts.putIfAbsent(part.get("bom-ref"), part);
    }

    private static Map<String, Object> data(String id) {
        Map<String, Object> data = part("data", id);
        data.put("data", List.of(Map.of("type", "dataset", "name", id)));
        return data;
    }

    private static Map<String, Object> file(JsonNode artefact) {
        Map<String, Object> file = part("file", artefact.path("path").asString(""));
        String digest = artefact.path("digest").asString("");
        file.put("bom-ref", digest.isEmpty() ? file.get("bom-ref") : digest);
        if (digest.matches(SHA_256 + "[0-9a-f]{64}")) {
            file.put("hashes", List.of(Map.of("alg", "SHA-256", "content", digest.substring(SHA_256.length()))));
        }
        return file;
    }

    private static Map<String, Object> part(String type, String name) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("type", type);
        part.put("bom-ref", type + ":" + name);
        part.put("name", name);
        return part;
    }

    private String reference() {
        return "model:" + shown.model() + ":" + shown.version();
    }
}

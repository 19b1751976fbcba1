package io.assay.standalone.cli;

import io.assay.standalone.client.Edge;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code assay models}: lists models, a model's versions, or one version with its findings. */
@Command(
        name = "models",
        description = "List models; with MODEL its versions; with VERSION its findings, exceptions and whom it waits for.",
        mixinStandardHelpOptions = true)
final class ModelsCommand implements Callable<Integer> {

    @Mixin
    private Connection connection;

    @Mixin
    private Printing printing;

    @Parameters(index = "0", arity = "0..1", paramLabel = "MODEL")
    private String model;

    @Parameters(index = "1", arity = "0..1", paramLabel = "VERSION")
    private String version;

    @Option(names = "--state", paramLabel = "STATE", description = "Only models in this state, e.g. approved.")
    private String state;

    @Option(names = "--tier", paramLabel = "TIER", description = "Only models of this tier.")
    private String tier;

    @Option(names = "--search", paramLabel = "WORDS", description = "Only models whose id contains this.")
    private String search;

    @Option(
            names = "--sort",
            paramLabel = "FIELD,asc|desc",
            defaultValue = "model,asc",
            description = "Order (${DEFAULT-VALUE}).")
    private String sort;

    @Option(names = "--page", paramLabel = "N", defaultValue = "0", description = "Which page, from 0.")
    private int page;

    @Option(names = "--size", paramLabel = "N", defaultValue = "50", description = "Models a page (${DEFAULT-VALUE}).")
    private int size;

    @Override
    public Integer call() {
        Edge registry = connection.registry();
        if (version != null) {
            one(registry.get("/models/" + model + "/versions/" + version));
        } else if (model != null) {
            versions(registry.get("/models/" + model));
        } else {
            all(registry.get("/models?" + query()));
        }
        return Exit.OK;
    }

    private String query() {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("state", state);
        wanted.put("tier", tier);
        wanted.put("q", search);
        wanted.put("sort", sort);
        wanted.put("page", page);
        wanted.put("size", size);
        return Urls.query(wanted);
    }

    private void all(JsonNode found) {
        List<List<String>> rows = found.path("items").valueStream()
                .map(m -> texts(m, "model", "version", "state", "stage", "tier", "owner", "useCase", "live", "incident"))
                .toList();
        printing.print(found, List.of("model", "newest", "state", "stage", "tier", "owner", "use case", "live", "incident"), rows);
        printing.say("%d of %d".formatted(rows.size(), found.path("total").asLong()));
    }

    private void versions(JsonNode found) {
        List<List<String>> rows = found.path("versions").valueStream()
                .map(v -> texts(v, "version", "state", "stage", "tier", "registeredAt", "environments", "waitingFor"))
                .toList();
        printing.print(found, List.of("version", "state", "stage", "tier", "registered", "environments", "waits for"), rows);
    }

    private void one(JsonNode found) {
        printing.print(found, Findings.HEADER, Findings.rows(found));
        VersionLines.of(found).forEach(printing::say);
    }

    private static List<String> texts(JsonNode node, String... fields) {
        return List.of(fields).stream().map(field -> words(node.path(field))).toList();
    }

    private static String words(JsonNode value) {
        return value.isNull() || value.isMissingNode() || value.isEmpty() && value.isContainer() ? "-"
                : value.isString() ? value.asString() : value.toString();
    }
}

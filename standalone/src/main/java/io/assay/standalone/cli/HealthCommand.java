package io.assay.standalone.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code assay health}: how versions that serve fare, why, and what changed first. */
@Command(
        name = "health",
        description = "Show how versions that serve fare; with VERSION why, and what changed first.",
        mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {

    @Mixin
    private Connection connection;

    @Mixin
    private Printing printing;

    @Parameters(index = "0", arity = "0..1", paramLabel = "MODEL")
    private String model;

    @Parameters(index = "1", arity = "0..1", paramLabel = "VERSION")
    private String version;

    @Option(names = "--state", paramLabel = "STATE", description = "Only versions that fare so, e.g. CRITICAL.")
    private String state;

    @Option(names = "--environment", paramLabel = "NAME", description = "Only where they serve there.")
    private String environment;

    @Option(names = "--after", paramLabel = "MARK", description = "Where the list goes on, as the part before says.")
    private String after;

    @Option(names = "--size", paramLabel = "N", defaultValue = "100", description = "How many at once (${DEFAULT-VALUE}).")
    private int size;

    @Override
    public Integer call() {
        if (version != null) {
            one(connection.monitoring().get("/health/models/" + model + "/versions/" + version));
        } else {
            all(connection.monitoring().get("/health/models?" + query()));
        }
        return Exit.OK;
    }

    private String query() {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("model", model);
        wanted.put("state", state);
        wanted.put("environment", environment);
        wanted.put("after", after);
        wanted.put("size", size);
        return Urls.query(wanted);
    }

    private void all(JsonNode found) {
        printing.print(found, List.of("model", "version", "environment", "mode", "state", "since", "why"), found.path("items").valueStream()
                .map(h -> List.of(
                        text(h, "/model"), text(h, "/version"), text(h, "/environment"), text(h, "/mode"), text(h, "/state"),
                        text(h, "/since"), text(h, "/reasons/0/words")))
                .toList());
        if (found.path("next").isString()) {
            printing.say("more: --after " + found.path("next").asString());
        }
    }

    private void one(JsonNode found) {
        printing.print(found, List.of("environment", "mode", "state", "since", "rows", "changed first"), found.path("health").valueStream()
                .map(h -> List.of(
                        text(h, "/environment"), text(h, "/mode"), text(h, "/state"), text(h, "/since"), text(h, "/rows"),
                        text(h, "/first/words")))
                .toList());
        found.path("health").forEach(h -> h.path("reasons").forEach(reason -> printing.say("- " + text(reason, "/words"))));
    }

    private static String text(JsonNode node, String at) {
        JsonNode value = node.at(at);
        return value.isNull() || value.isMissingNode() ? "-" : value.asString();
    }
}

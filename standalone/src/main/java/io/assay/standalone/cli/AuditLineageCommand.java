package io.assay.standalone.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code assay audit lineage}: what a model was made from, and what was made from a model or a data set. */
@Command(
        name = "lineage",
        description = "What a model was made from, and what was made from a model or a data set, step by step.",
        mixinStandardHelpOptions = true)
final class AuditLineageCommand implements Callable<Integer> {

    /** What it is asked of. */
    private static final class Subject {

        @Option(names = "--data-set", paramLabel = "ID", description = "Id of a data set.")
        private String dataSet;

        @Option(names = "--model", paramLabel = "MODEL[:VERSION]", description = "A model, or one of its versions.")
        private String model;
    }

    @Mixin
    private Connection connection;

    @Mixin
    private Printing printing;

    @ArgGroup(multiplicity = "1")
    private Subject subject;

    @Override
    public Integer call() {
        JsonNode found = connection.registry().get("/audit/lineage?" + Urls.query(asked()));
        List<List<String>> rows = new ArrayList<>();
        found.path("fedBy").forEach(edge -> rows.add(row("made from", edge)));
        found.path("feeding").forEach(edge -> rows.add(row("feeds", edge)));
        printing.print(found, List.of("way", "steps", "model", "version", "relation", "source", "live"), rows);
        if (!found.path("complete").asBoolean()) {
            printing.say("there is more than is followed at once; ask again from what is farthest");
        }
        return Exit.OK;
    }

    private Map<String, Object> asked() {
        Map<String, Object> asked = new HashMap<>();
        asked.put("dataSet", subject.dataSet);
        String[] model = subject.model == null ? new String[] {null} : subject.model.split(":", 2);
        asked.put("model", model[0]);
        asked.put("version", model.length > 1 ? model[1] : null);
        return asked;
    }

    private static List<String> row(String way, JsonNode edge) {
        return List.of(
                way, CellWords.of(edge.path("steps")), CellWords.of(edge.path("model")), CellWords.of(edge.path("version")),
                CellWords.of(edge.path("relation")), CellWords.of(edge.path("source")), CellWords.of(edge.path("live")));
    }
}

package io.assay.standalone.cli;

import io.assay.standalone.client.Edge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** One question to the registry's audit whose answer is a list; all portions of it are fetched. */
abstract class AuditQuestion implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PORTION = 500;

    @Mixin
    private Connection connection;

    @Mixin
    private Printing printing;

    @Option(names = "--most", paramLabel = "N", defaultValue = "10000", description = "Stop after so many (${DEFAULT-VALUE}).")
    private int most;

    /** Where it is asked, under {@code /audit}. */
    abstract String path();

    /** What is asked; null is left out. */
    abstract Map<String, Object> asked();

    /** Which fields the table shows. */
    abstract List<String> fields();

    @Override
    public Integer call() {
        Edge registry = connection.registry();
        ArrayNode items = JSON.createArrayNode();
        String next = null;
        do {
            JsonNode portion = registry.get("/audit/" + path() + "?" + query(next));
            items.addAll(portion.path("items").valueStream().toList());
            next = portion.path("next").isNull() ? null : portion.path("next").asString();
        } while (next != null && items.size() < most);
        print(items, next == null);
        return Exit.OK;
    }

    private String query(String after) {
        Map<String, Object> query = new HashMap<>(asked());
        query.put("size", PORTION);
        query.put("after", after);
        return Urls.query(query);
    }

    private void print(ArrayNode items, boolean complete) {
        List<List<String>> rows = new ArrayList<>();
        items.forEach(item -> rows.add(fields().stream().map(field -> CellWords.of(item.at("/" + field))).toList()));
        JsonNode all = JSON.createObjectNode().put("complete", complete).set("items", items);
        printing.print(all, fields().stream().map(AuditQuestion::title).toList(), rows);
        printing.say(items.size() + (complete ? " in all" : " shown, there are more; raise --most"));
    }

    private static String title(String field) {
        return field.substring(field.lastIndexOf('/') + 1);
    }
}

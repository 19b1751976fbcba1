package io.assay.standalone.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints what was asked for, as a table for people or as JSON for programs. */
final class Printing {

    private static final JsonMapper JSON = new JsonMapper();

    /** How it is printed. */
    enum Format {
        table,
        json
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}.")
    private Format format;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    boolean json() {
        return format == Format.json;
    }

    /** Prints JSON as it came, or a table of it. */
    void print(JsonNode answer, List<String> header, List<List<String>> rows) {
        if (json()) {
            line(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        } else {
            table(header, rows);
        }
    }

    /** Prints that something was said, and where to see what became of it. */
    void accepted(JsonNode answer) {
        print(answer, List.of("event", "status"), List.of(List.of(
                answer.path("eventId").asString(""), answer.path("status").asString(""))));
    }

    /** Prints a line, unless JSON was asked for. */
    void say(String words) {
        if (!json()) {
            line(words);
        }
    }

    void line(String words) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(words);
        out.flush();
    }

    private void table(List<String> header, List<List<String>> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(header.stream().map(String::toUpperCase).toList());
        lines.addAll(rows);
        int[] widths = new int[header.size()];
        lines.forEach(cells -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], cells.get(i).length());
            }
        });
        lines.forEach(cells -> line(padded(cells, widths)));
    }

    private static String padded(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(cells.get(i)).append(" ".repeat(widths[i] - cells.get(i).length() + 2));
        }
        return line.toString().stripTrailing();
    }
}

package io.assay.standalone.cli;

import io.assay.standalone.client.Edge;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code assay audit matrix}: all models in production at a moment, what each audience can know of them, and its proof. */
@Command(
        name = "matrix",
        description = "All models in production at a moment: cost, performance, provenance and lineage for business, risk,"
                + " security, technology and data science, each with the event that proves it.",
        mixinStandardHelpOptions = true)
final class AuditMatrixCommand implements Callable<Integer> {

    private static final int PAGE = 200;

    /** How it is printed. */
    enum Format {
        table,
        json,
        csv,
        html
    }

    @Mixin
    private Connection connection;

    @Option(names = "--as-of", paramLabel = "MOMENT", description = "What was live and known then, e.g. 2026-06-30T23:59:59Z (now).")
    private String asOf;

    @Option(names = "--environment", paramLabel = "NAME", description = "What counts as production (as the registry is told).")
    private String environment;

    @Option(names = {"-o", "--output"}, paramLabel = "FORMAT", defaultValue = "table", description = "${COMPLETION-CANDIDATES}.")
    private Format format;

    @Option(names = "--file", paramLabel = "FILE", description = "Write there, not to standard output.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = file == null
                ? spec.commandLine().getOut()
                : new PrintWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
        try {
            write(connection.registry(), out);
            out.flush();
            if (out.checkError()) {
                throw new CommandFailedException("the audit cannot be written to the end; look at the disk, or the pipe");
            }
        } finally {
            if (file != null) {
                out.close();
            }
        }
        return Exit.OK;
    }

    private void write(Edge registry, PrintWriter out) throws IOException {
        if (format == Format.table) {
            table(registry, out);
        } else {
            try (InputStream answer = registry.open("/audit?" + query(Map.of("format", format.name())));
                    Reader text = new InputStreamReader(answer, StandardCharsets.UTF_8)) {
                text.transferTo(out);
            }
        }
    }

    private void table(Edge registry, PrintWriter out) {
        JsonNode page = registry.get("/audit?" + query(Map.of("size", PAGE)));
        String moment = page.path("asOf").asString();
        asOf = moment;
        long models = 0;
        while (true) {
            page.path("models").forEach(entry -> tell(entry, out));
            models += page.path("models").size();
            if (page.path("next").isNull()) {
                break;
            }
            page = registry.get("/audit?" + query(Map.of("size", PAGE, "after", page.path("next").asString())));
        }
        out.println("%d in production as of %s".formatted(models, moment));
    }

    private static void tell(JsonNode entry, PrintWriter out) {
        out.println("%s %s, %s in %s since %s%s".formatted(
                entry.path("model").asString(), entry.path("version").asString(), entry.path("mode").asString(),
                entry.path("environment").asString(), entry.path("since").asString(),
                entry.path("breakGlass").asBoolean() ? ", past the gate by break-glass" : ""));
        entry.path("cells").properties().forEach(dimension -> dimension.getValue().properties().forEach(cell ->
                out.println("  %-12s %-12s %s".formatted(dimension.getKey(), cell.getKey(), words(cell.getValue())))));
        out.println();
    }

    private static String words(JsonNode cell) {
        return cell.has("value")
                ? CellWords.of(cell.path("value")) + "  [" + cell.path("type").asString() + " " + cell.path("event").asString() + "]"
                : "no evidence";
    }

    private String query(Map<String, ?> more) {
        Map<String, Object> wanted = new HashMap<>(more);
        wanted.put("asOf", asOf);
        wanted.put("environment", environment);
        return Urls.query(wanted);
    }
}

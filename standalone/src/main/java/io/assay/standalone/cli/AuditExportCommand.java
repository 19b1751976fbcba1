package io.assay.standalone.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code assay audit export}: writes the evidence log as its topic holds it; no database is asked. */
@Command(
        name = "export",
        description = "Write the evidence log with its checkpoints and proofs, as docs/evidence.md describes.",
        mixinStandardHelpOptions = true)
final class AuditExportCommand implements Callable<Integer> {

    @Mixin
    private Broker broker;

    @Mixin
    private Connection connection;

    @Option(names = "-o", required = true, paramLabel = "FILE", description = "Where to write it.")
    private Path file;

    @Option(
            names = "--since",
            paramLabel = "SIZE",
            defaultValue = "0",
            description = "Leave out the first SIZE entries, which an earlier export holds.")
    private long since;

    @Option(
            names = "--key",
            paramLabel = "PUBLIC.pem",
            description = "A public key to bring along; may be repeated. Without it the registry is asked for its keys.")
    private List<Path> keys = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<String> brought = keys.isEmpty() ? registryKeys() : keys.stream().map(AuditExportCommand::body).toList();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            long size = new LogExport(broker.topics().prefix(), new LogReader(broker), out).write(brought, since);
            PrintWriter words = spec.commandLine().getOut();
            words.println((size - since) + " entries written to " + file + "; check them with: assay audit verify " + file);
            words.flush();
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailedException(file + " cannot be written (" + e + ")");
        }
        return Exit.OK;
    }

    private List<String> registryKeys() {
        return connection.registry().get("/evidence/keys").valueStream()
                .map(key -> key.path("publicKey"))
                .map(JsonNode::asString)
                .toList();
    }

    private static String body(Path pem) {
        try {
            return Files.readString(pem).replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "").replaceAll("\\s", "");
        } catch (IOException e) {
            throw new CommandFailedException("the key " + pem + " cannot be read (" + e + ")");
        }
    }
}

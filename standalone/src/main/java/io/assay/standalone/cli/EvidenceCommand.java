package io.assay.standalone.cli;

import io.assay.audit.AuditVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay evidence}: saves all evidence of one version, and checks what was saved. */
@Command(
        name = "evidence",
        description = "Save all evidence of one version as a signed archive, and check it.",
        mixinStandardHelpOptions = true)
final class EvidenceCommand implements Callable<Integer> {

    @Mixin
    private Connection connection;

    @Parameters(paramLabel = "MODEL:VERSION", description = "E.g. retail/credit-risk:1.2.0.")
    private String version;

    @Option(names = "-o", required = true, paramLabel = "FILE", description = "Where to save it, e.g. evidence.zip.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String[] parts = version.split(":", 2);
        if (parts.length < 2 || !parts[0].contains("/")) {
            throw new CommandFailedException("'" + version + "' names no version; give <tenant>/<name>:<version>");
        }
        try (InputStream pack = connection.registry().open(
                "/models/" + parts[0] + "/versions/" + parts[1] + "/evidence")) {
            Files.copy(pack, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CommandFailedException(file + " cannot be saved whole (" + e + "); ask for it again");
        }
        var said = new ByteArrayOutputStream();
        int exit = AuditVerifier.run(List.of(file.toString()), new PrintStream(said, true, StandardCharsets.UTF_8));
        PrintWriter out = spec.commandLine().getOut();
        out.print(said.toString(StandardCharsets.UTF_8));
        out.flush();
        return exit;
    }
}

package io.assay.standalone.cli;

import io.assay.audit.AuditVerifier;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay audit verify}: checks a log or a pack, offline, by the program that auditors can run without this one. */
@Command(
        name = "verify",
        description = "Check an exported log or an evidence pack, offline; exit 0 when it holds, 1 when it does not, 2 when it"
                + " cannot be checked. `java -jar audit-verifier.jar` does the same alone.",
        mixinStandardHelpOptions = true)
final class AuditVerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "What `assay audit export` or `assay evidence` wrote.")
    private String file;

    @Option(names = "--checkpoint", paramLabel = "KEPT.txt", description = "Checkpoints kept outside; may be repeated.")
    private List<String> kept = List.of();

    @Option(names = "--key", paramLabel = "PUBLIC.pem", description = "A public key to trust; may be repeated.")
    private List<String> keys = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<String> arguments = new ArrayList<>(List.of(file));
        kept.forEach(k -> arguments.addAll(List.of("--checkpoint", k)));
        keys.forEach(k -> arguments.addAll(List.of("--key", k)));
        var said = new ByteArrayOutputStream();
        int exit = AuditVerifier.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        PrintWriter out = spec.commandLine().getOut();
        out.print(said.toString(StandardCharsets.UTF_8));
        out.flush();
        return exit;
    }
}

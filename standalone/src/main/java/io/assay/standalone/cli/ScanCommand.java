package io.assay.standalone.cli;

import io.assay.scan.ArtefactScan;
import io.assay.scan.Objection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code assay scan}: says what speaks against model files, without opening them and without a server. */
@Command(
        name = "scan",
        description = "Look for what is hostile in model files, without opening them; exit 0 only when all would be let in.",
        mixinStandardHelpOptions = true)
final class ScanCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Mixin
    private Printing printing;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Model files.")
    private List<Path> files;

    @Option(names = "--type", paramLabel = "TYPE", description = "What all files are declared as; else each is taken for what it looks like.")
    private String type;

    /**
     * What was found in one file.
     *
     * @param type what it was taken for; empty when it is no model file
     */
    private record Found(String file, String type, boolean letIn, List<Objection> objections) {

        private Stream<List<String>> lines() {
            return letIn
                    ? Stream.of(List.of(file, type, "-", "nothing speaks against it"))
                    : objections.stream().map(no -> List.of(file, type.isEmpty() ? "-" : type, no.rule(), no.words()));
        }
    }

    @Override
    public Integer call() {
        if (type != null && !ArtefactScan.types().contains(type)) {
            throw new ParameterException(spec.commandLine(), "--type is '" + type + "'; use one of " + String.join(", ", ArtefactScan.types()));
        }
        var found = files.stream().map(this::look).toList();
        printing.print(
                JSON.valueToTree(found), List.of("file", "type", "rule", "found"), found.stream().flatMap(Found::lines).toList());
        return found.stream().allMatch(Found::letIn) ? Exit.OK : Exit.NO;
    }

    private Found look(Path file) {
        try {
            var large = ArtefactScan.tooLarge(Files.size(file));
            byte[] bytes = large.isPresent() ? new byte[0] : Files.readAllBytes(file);
            String taken = type == null ? ArtefactScan.typeOf(file.getFileName().toString(), bytes).orElse("") : type;
            var objections = large.map(List::of).orElseGet(() -> ArtefactScan.scan(taken, bytes));
            return new Found(file.toString(), taken, objections.isEmpty(), objections);
        } catch (IOException e) {
            throw new CommandFailedException("the file " + file + " cannot be read: " + e);
        }
    }
}

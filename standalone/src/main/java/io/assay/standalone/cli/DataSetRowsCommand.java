package io.assay.standalone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay data-sets rows}: fetches a data set's rows without labels, to be scored where a model's owner runs it. */
@Command(
        name = "rows",
        description = "Fetch a data set's features, each row with its number (assay_row) and none with its label.",
        footer = "Have them scored elsewhere and submit the scores, by assay_row, as a model of type scored-file. "
                + "The data set's steward and its readers may fetch them.",
        mixinStandardHelpOptions = true)
final class DataSetRowsCommand implements Callable<Integer> {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]+/[a-z0-9-]+");

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DATA-SET", description = "Its id, e.g. retail/credit-holdout-2026.")
    private String id;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE", description = "Where the rows go, as CSV.")
    private Path file;

    @Override
    public Integer call() {
        if (!ID.matcher(id).matches()) {
            throw new ParameterException(spec.commandLine(), "DATA-SET is '" + id + "'; use <tenant>/<name>");
        }
        try (InputStream rows = connection.registry().open("/data-sets/" + id + "/rows")) {
            write(rows);
        } catch (IOException e) {
            throw new CommandFailedException("the rows cannot be written to " + file + ": " + e);
        }
        return Exit.OK;
    }

    /** The file holds all rows or is not touched. */
    private void write(InputStream rows) throws IOException {
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "rows-", ".part");
        try {
            Files.copy(rows, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}

package io.assay.standalone.cli;

import io.assay.standalone.client.Edge;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code assay data-sets register}: uploads a data set and describes it. */
@Command(name = "register", description = "Upload a data set and describe it.", mixinStandardHelpOptions = true)
final class DataSetsCommand implements Callable<Integer> {

    /** {@code assay data-sets}. */
    @Command(
            name = "data-sets",
            description = "Register data to judge models on, and fetch rows to score elsewhere.",
            subcommands = {DataSetsCommand.class, DataSetRowsCommand.class},
            mixinStandardHelpOptions = true)
    static final class Group {}

    @Mixin
    private Connection connection;

    @Mixin
    private Printing printing;

    @Parameters(paramLabel = "data-set.yaml", description = "The description; the file is named relative to it.")
    private Path file;

    @Override
    public Integer call() {
        Edge registry = connection.registry();
        Map<String, Object> dataSet = Descriptions.read(file);
        new Uploads(registry, file).dataSet(dataSet);
        JsonNode accepted = registry.post("/data-sets", dataSet);
        printing.accepted(accepted);
        return Exit.OK;
    }
}

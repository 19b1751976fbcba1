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

/** {@code assay use-cases}: describes what models are used for, and confirms what someone else described. */
@Command(
        name = "use-cases",
        description = "Describe a use case, or confirm one that someone else described.",
        subcommands = {UseCasesCommand.Register.class, UseCasesCommand.Confirm.class},
        mixinStandardHelpOptions = true)
final class UseCasesCommand {

    /** {@code assay use-cases register}. */
    @Command(name = "register", description = "Describe a use case.", mixinStandardHelpOptions = true)
    static final class Register implements Callable<Integer> {

        @Mixin
        private Connection connection;

        @Mixin
        private Printing printing;

        @Parameters(paramLabel = "use-case.yaml")
        private Path file;

        @Override
        public Integer call() {
            JsonNode accepted = connection.registry().post("/use-cases", Descriptions.read(file));
            printing.accepted(accepted);
            return Exit.OK;
        }
    }

    /** {@code assay use-cases confirm}. */
    @Command(
            name = "confirm",
            description = "Confirm the facts of a use case; its tier counts from then on.",
            mixinStandardHelpOptions = true)
    static final class Confirm implements Callable<Integer> {

        @Mixin
        private Connection connection;

        @Mixin
        private Printing printing;

        @Parameters(paramLabel = "ID", description = "Id of the use case, e.g. retail/consumer-credit.")
        private String id;

        @Override
        public Integer call() {
            Edge registry = connection.registry();
            JsonNode shown = registry.get("/use-cases/" + id);
            printing.say("%s: purpose %s, exposure %s, described by %s".formatted(
                    id,
                    shown.path("purpose").asString(""),
                    shown.path("exposure").asString(""),
                    shown.path("registeredBy").asString("")));
            JsonNode accepted = registry.post(
                    "/use-cases/" + id + "/confirmations", Map.of("eventId", shown.path("eventId").asString("")));
            printing.accepted(accepted);
            return Exit.OK;
        }
    }
}

package io.assay.standalone.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Asks that a slot change: what {@code assay deploy}, {@code rollback} and {@code undeploy} have in common. */
abstract class SlotCommand implements Callable<Integer> {

    @Mixin
    private Connection connection;

    @Mixin
    private Printing printing;

    @Parameters(index = "0", paramLabel = "MODEL", description = "Model id, e.g. retail/credit-risk.")
    private String model;

    @Option(names = "--environment", required = true, paramLabel = "NAME", description = "Which of the model's slots.")
    private String environment;

    @Option(names = "--reason", paramLabel = "WORDS", description = "Why; it stays in the evidence.")
    private String reason;

    @Option(names = "--expected-epoch", paramLabel = "N", description = "Only if the slot is at this epoch.")
    private Long expectedEpoch;

    /** The action and what belongs to it alone. */
    abstract Map<String, Object> asked();

    @Override
    public Integer call() {
        Map<String, Object> request = new LinkedHashMap<>(asked());
        request.put("reason", reason);
        request.put("expectedEpoch", expectedEpoch);
        JsonNode accepted = connection.deployment().post(
                "/slots/%s/%s/requests".formatted(environment, model), request, java.util.UUID.randomUUID().toString());
        printing.accepted(accepted);
        return Exit.OK;
    }

    /** {@code assay deploy}. */
    @Command(name = "deploy", description = "Ask that an approved version serve.", mixinStandardHelpOptions = true)
    static final class Deploy extends SlotCommand {

        @Parameters(index = "1", paramLabel = "VERSION")
        private String version;

        @Option(names = "--shadow", description = "In shadow: it scores what is asked, nobody sees its answers.")
        private boolean shadow;

        @Override
        Map<String, Object> asked() {
            return Map.of("action", "deploy", "version", version, "mode", shadow ? "SHADOW" : "LIVE");
        }
    }

    /** {@code assay rollback}. */
    @Command(name = "rollback", description = "Ask that the version before serve again.", mixinStandardHelpOptions = true)
    static final class Rollback extends SlotCommand {

        @Override
        Map<String, Object> asked() {
            return Map.of("action", "rollback");
        }
    }

    /** {@code assay undeploy}. */
    @Command(name = "undeploy", description = "Ask that nothing serve there any more.", mixinStandardHelpOptions = true)
    static final class Undeploy extends SlotCommand {

        @Override
        Map<String, Object> asked() {
            return Map.of("action", "undeploy");
        }
    }
}

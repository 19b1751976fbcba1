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

/** {@code assay approve}: says yes or no to a version that waits for people. */
@Command(
        name = "approve",
        description = "Approve a version in one of your roles, or deny it.",
        mixinStandardHelpOptions = true)
final class ApproveCommand implements Callable<Integer> {

    @Mixin
    private Connection connection;

    @Mixin
    private Printing printing;

    @Parameters(index = "0", paramLabel = "MODEL", description = "Model id, e.g. retail/credit-risk.")
    private String model;

    @Parameters(index = "1", paramLabel = "VERSION")
    private String version;

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "The role you approve in, e.g. validator.")
    private String role;

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why; it stays in the evidence.")
    private String reason;

    @Option(names = "--deny", description = "Deny instead of approving.")
    private boolean deny;

    @Option(
            names = "--environment",
            paramLabel = "NAME",
            description = "For which environments; all that were asked for when left out.")
    private List<String> environments = List.of();

    @Option(names = "--condition", paramLabel = "WORDS", description = "Under which conditions.")
    private List<String> conditions = List.of();

    @Override
    public Integer call() {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("decision", deny ? "deny" : "approve");
        form.put("role", role);
        form.put("reason", reason);
        form.put("environments", environments);
        form.put("conditions", conditions);
        JsonNode accepted = connection.registry().post("/models/" + model + "/versions/" + version + "/approvals", form);
        printing.accepted(accepted);
        printing.say("see what it led to with: assay models " + model + " " + version);
        return Exit.OK;
    }
}

package io.assay.standalone.cli;

import java.time.Instant;
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

    @Option(names = "--limit-rows-per-day", paramLabel = "N", description = "At most so many rows a UTC day.")
    private Long rowsPerDay;

    @Option(names = "--segment", paramLabel = "INPUT=A,B", description = "Only rows with one of these values of an input.")
    private Map<String, String> segments = Map.of();

    @Option(
            names = "--expires", paramLabel = "DATE", converter = Until.class,
            description = "Until when, e.g. 2026-12-31; the policy's own term when left out.")
    private Instant expires;

    @Override
    public Integer call() {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("decision", deny ? "deny" : "approve");
        form.put("role", role);
        form.put("reason", reason);
        form.put("environments", environments);
        form.put("conditions", conditions);
        if (expires != null) {
            form.put("expiresAt", expires.toString());
        }
        if (rowsPerDay != null || !segments.isEmpty()) {
            form.put("limits", limits());
        }
        JsonNode accepted = connection.registry().post("/models/" + model + "/versions/" + version + "/approvals", form);
        printing.accepted(accepted);
        printing.say("see what it led to with: assay models " + model + " " + version);
        return Exit.OK;
    }

    private Map<String, Object> limits() {
        Map<String, Object> limits = new LinkedHashMap<>();
        limits.put("rowsPerDay", rowsPerDay);
        limits.put("segments", segments.entrySet().stream()
                .map(segment -> Map.of("input", segment.getKey(), "values", List.of(segment.getValue().split(","))))
                .toList());
        return limits;
    }
}

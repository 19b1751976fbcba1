package io.assay.standalone.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Says what a person decides, in a role and with a reason: what all such commands have in common. */
abstract class ActCommand implements Callable<Integer> {

    @Mixin
    private Connection connection;

    @Mixin
    private Printing printing;

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "The role you act in, e.g. validator.")
    private String role;

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why; it stays in the evidence.")
    private String reason;

    /** Where it is said. */
    abstract String path();

    /** What belongs to it alone; what is null is left out. */
    abstract Map<String, Object> said();

    /** What the form calls the reason. */
    String reasonField() {
        return "reason";
    }

    /** Whether the same words said again are another act. */
    boolean again() {
        return false;
    }

    @Override
    public Integer call() {
        Map<String, Object> form = new LinkedHashMap<>(said());
        form.put("role", role);
        form.put(reasonField(), reason);
        form.values().removeIf(Objects::isNull);
        JsonNode accepted = again()
                ? connection.registry().post(path(), form, UUID.randomUUID().toString())
                : connection.registry().post(path(), form);
        printing.accepted(accepted);
        return Exit.OK;
    }
}

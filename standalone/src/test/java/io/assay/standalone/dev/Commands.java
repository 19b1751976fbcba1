package io.assay.standalone.dev;

import io.assay.standalone.Assay;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The command line, told where this estate answers. */
final class Commands {

    private static final Set<String> OF_KAFKA = Set.of("events", "check", "dead-letters", "topics", "schemas");

    private final Stack stack;
    private final List<String> who;

    Commands(Stack stack) {
        this(stack, List.of());
    }

    private Commands(Stack stack, List<String> who) {
        this.stack = stack;
        this.who = who;
    }

    /** What a command said, and how it ended. */
    record Said(int exit, String out, String err) {}

    Commands as(DemoPerson person) {
        return new Commands(stack, List.of("--token", stack.token(person)));
    }

    Said run(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        boolean export = line.size() > 1 && line.subList(0, 2).equals(List.of("audit", "export"));
        if (export || OF_KAFKA.contains(words[0])) {
            line.addAll(List.of("--kafka", stack.bootstrapServers(), "--schema-registry", stack.schemaRegistryUrl()));
        }
        if (export || !OF_KAFKA.contains(words[0])) {
            line.addAll(List.of("--registry", stack.url("registry"), "--deployment", stack.url("deployment")));
        }
        line.addAll(who);
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Assay.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(line.toArray(String[]::new));
        return new Said(exit, out.toString(), err.toString());
    }
}

package io.assay.standalone.cli;

import io.assay.suite.policy.PolicyFile;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code assay policy}: writes, checks and explains validation policies, without a server. */
@Command(
        name = "policy",
        description = "Write, check and explain what versions are held against.",
        subcommands = {PolicyCheckCommand.class, PolicyExplainCommand.class},
        mixinStandardHelpOptions = true)
final class PolicyCommand {

    @Mixin
    private Printing printing;

    @Command(
            name = "example",
            description = "Print the policy that comes with the product; an estate's own starts from it.",
            mixinStandardHelpOptions = true)
    int example() {
        printing.line(new String(PolicyFile.own(), StandardCharsets.UTF_8).stripTrailing());
        return Exit.OK;
    }

    @Command(
            name = "schema",
            description = "Print the JSON Schema by which editors complete and check a policy.",
            mixinStandardHelpOptions = true)
    int schema() {
        printing.line(new String(PolicyFile.schema(), StandardCharsets.UTF_8).stripTrailing());
        return Exit.OK;
    }
}

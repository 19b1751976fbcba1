package io.assay.standalone;

import io.assay.standalone.cli.Commands;
import io.assay.standalone.cli.Failures;
import io.assay.standalone.dev.DemoCommand;
import io.assay.standalone.dev.DevCommand;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: starts everything in one JVM, or speaks to what runs. */
@Command(
        name = "assay",
        description = "ModelOps that is independent of every data-science tool.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "assay 0.1.0",
        subcommands = {DevCommand.class, DemoCommand.class, AutoComplete.GenerateCompletion.class})
public final class Assay {

    private Assay() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The whole command line; {@code assay} alone says what there is. */
    public static CommandLine commandLine() {
        var assay = new CommandLine(new Assay());
        Commands.all().forEach(assay::addSubcommand);
        return assay.setExecutionExceptionHandler(new Failures()).setUsageHelpAutoWidth(true);
    }
}

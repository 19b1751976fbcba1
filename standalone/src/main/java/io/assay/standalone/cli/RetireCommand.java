package io.assay.standalone.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assay retire}: asks that a version be retired. */
@Command(
        name = "retire",
        description = "Ask that a version be retired; it is once all have asked whom policy names.",
        mixinStandardHelpOptions = true)
final class RetireCommand extends VersionActCommand {

    @Option(names = "--successor", paramLabel = "VERSION", description = "Which version takes its place.")
    private String successor;

    @Option(names = "--retention", paramLabel = "CLASS", description = "How long its evidence is kept, by the policy's class.")
    private String retention;

    @Override
    String what() {
        return "retirement";
    }

    @Override
    Map<String, Object> said() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("successor", successor);
        said.put("retentionClass", retention);
        return said;
    }
}

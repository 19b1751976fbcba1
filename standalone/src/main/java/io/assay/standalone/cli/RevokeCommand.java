package io.assay.standalone.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code assay revoke}: takes an approval back. */
@Command(
        name = "revoke",
        description = "Take an approval back: your own, or any as a risk officer.",
        mixinStandardHelpOptions = true)
final class RevokeCommand extends VersionActCommand {

    @Parameters(index = "2", paramLabel = "APPROVAL", description = "Id of the approval, as assay models MODEL VERSION prints it.")
    private String approval;

    @Override
    String what() {
        return "approvals/" + approval + "/revocation";
    }

    @Override
    Map<String, Object> said() {
        return Map.of();
    }
}

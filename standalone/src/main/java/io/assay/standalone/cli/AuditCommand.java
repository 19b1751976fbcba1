package io.assay.standalone.cli;

import picocli.CommandLine.Command;

/** {@code assay audit}: what an auditor asks, and how the answers are proven. */
@Command(
        name = "audit",
        description = "Export the evidence log, or check what was exported.",
        subcommands = {AuditExportCommand.class, AuditVerifyCommand.class},
        mixinStandardHelpOptions = true)
final class AuditCommand {}

package io.assay.standalone.cli;

import picocli.CommandLine.Command;

/** {@code assay audit}: what an auditor asks, and how the answers are proven. */
@Command(
        name = "audit",
        description = "Ask what an audit asks; export the evidence log, or check what was exported.",
        subcommands = {
            AuditMatrixCommand.class,
            AuditQuestions.Production.class,
            AuditQuestions.Expiring.class,
            AuditQuestions.Exceptions.class,
            AuditQuestions.Findings.class,
            AuditQuestions.Ownerless.class,
            AuditQuestions.Changes.class,
            AuditLineageCommand.class,
            AuditExportCommand.class,
            AuditVerifyCommand.class
        },
        mixinStandardHelpOptions = true)
final class AuditCommand {}

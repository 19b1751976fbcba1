package io.assay.standalone.cli;

import java.util.List;

/** Every command that speaks to what runs, in the order of a model's life. */
public final class Commands {

    private Commands() {}

    public static List<Object> all() {
        return List.of(
                new TokenCommand(),
                new UseCasesCommand(),
                new DataSetsCommand.Group(),
                new SubmitCommand(),
                new ModelsCommand(),
                new ReviewCommand(),
                new ApproveCommand(),
                new RevokeCommand(),
                new FindingsCommand(),
                new ExceptionsCommand(),
                new TierCommand(),
                new StandingApprovalsCommand(),
                new SlotCommand.Deploy(),
                new SlotCommand.Rollback(),
                new SlotCommand.Undeploy(),
                new RetireCommand(),
                new RecallCommand(),
                new HoldsCommand(),
                new GateCommand(),
                new ScanCommand(),
                new ValidateCommand(),
                new PolicyCommand(),
                new EventsCommand.Group(),
                new CheckCommand(),
                new AuditCommand(),
                new EvidenceCommand(),
                new DeadLettersCommand(),
                new TopicsCommand.Group(),
                new SchemasCommand.Group());
    }
}

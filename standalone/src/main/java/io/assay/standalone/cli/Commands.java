package io.assay.standalone.cli;

import java.util.List;
import java.util.stream.Stream;

/** Every command that speaks to what runs, in the order of a model's life. */
public final class Commands {

    private Commands() {}

    public static List<Object> all() {
        return Stream.of(life(), decisions(), answers(), operation()).flatMap(List::stream).toList();
    }

    private static List<Object> life() {
        return List.of(
                new TokenCommand(),
                new UseCasesCommand(),
                new DataSetsCommand.Group(),
                new SubmitCommand(),
                new ModelsCommand(),
                new HealthCommand(),
                new ApproveCommand(),
                new SlotCommand.Deploy(),
                new SlotCommand.Rollback(),
                new SlotCommand.Undeploy());
    }

    /** What else people decide. */
    private static List<Object> decisions() {
        return List.of(
                new ReviewCommand(),
                new RevokeCommand(),
                new FindingsCommand(),
                new ExceptionsCommand(),
                new TierCommand(),
                new StandingApprovalsCommand(),
                new RetireCommand(),
                new RecallCommand(),
                new HoldsCommand());
    }

    private static List<Object> answers() {
        return List.of(
                new GateCommand(),
                new KeysCommand.Group(),
                new ScanCommand(),
                new ValidateCommand(),
                new PolicyCommand(),
                new EventsCommand.Group(),
                new CheckCommand(),
                new AuditCommand(),
                new EvidenceCommand());
    }

    private static List<Object> operation() {
        return List.of(
                new WebhooksCommand(), new DeadLettersCommand(), new TopicsCommand.Group(), new SchemasCommand.Group());
    }
}

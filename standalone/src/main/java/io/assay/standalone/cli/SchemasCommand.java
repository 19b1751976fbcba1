package io.assay.standalone.cli;

import io.assay.wire.config.Schemas;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code assay schemas register}: registers every schema, held to FULL_TRANSITIVE. */
@Command(name = "register", description = "Register every event's schema.", mixinStandardHelpOptions = true)
final class SchemasCommand implements Callable<Integer> {

    /** {@code assay schemas}. */
    @Command(name = "schemas", description = "Prepare the schema registry.", subcommands = SchemasCommand.class, mixinStandardHelpOptions = true)
    static final class Group {}

    @Mixin
    private Broker broker;

    @Mixin
    private Printing printing;

    @Override
    public Integer call() {
        var ids = new Schemas(broker.topics(), broker.schemaRegistry()).register();
        ids.forEach((topic, id) -> printing.line("%6d  %s-value".formatted(id, topic)));
        return Exit.OK;
    }
}

package io.assay.standalone.cli;

import io.assay.wire.config.SchemaCopies;
import io.assay.wire.config.Schemas;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code assay schemas register}: registers every schema, held to FULL_TRANSITIVE, and copies it to Kafka. */
@Command(
        name = "register",
        description = "Register every event's schema, and copy it to Kafka.",
        mixinStandardHelpOptions = true)
final class SchemasCommand implements Callable<Integer> {

    /** {@code assay schemas}. */
    @Command(
            name = "schemas",
            description = "Prepare the schema registry.",
            subcommands = SchemasCommand.class,
            mixinStandardHelpOptions = true)
    static final class Group {}

    @Mixin
    private Broker broker;

    @Mixin
    private Printing printing;

    @Override
    public Integer call() {
        var ids = new Schemas(broker.topics(), broker.schemaRegistry()).register();
        ids.forEach((topic, id) -> printing.line("%6d  %s-value".formatted(id, topic)));
        try (var consumer = broker.consumers().createConsumer(); var producer = broker.producer()) {
            int copied = new SchemaCopies(broker.topics(), broker.schemaRegistry()).write(consumer, producer);
            printing.line(copied + " copied to " + broker.topics().schemasTopic());
        }
        return Exit.OK;
    }
}

package io.assay.standalone.cli;

import io.assay.wire.config.TopicsAtStart;
import io.assay.wire.config.WireSettings.TopicSettings;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assay topics create}: creates the declared topics that are missing and checks the others. */
@Command(
        name = "create",
        description = "Create the declared topics that are missing; check the others.",
        mixinStandardHelpOptions = true)
final class TopicsCommand implements Callable<Integer> {

    /** {@code assay topics}. */
    @Command(
            name = "topics",
            description = "Prepare Kafka.",
            subcommands = {TopicsCommand.class, AclsCommand.class},
            mixinStandardHelpOptions = true)
    static final class Group {}

    @Mixin
    private Broker broker;

    @Mixin
    private Printing printing;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "12",
            description = "Of every topic; fixed from then on (${DEFAULT-VALUE}).")
    private int partitions;

    @Option(
            names = "--replication",
            paramLabel = "N",
            defaultValue = "1",
            description = "Replicas of every partition (${DEFAULT-VALUE}).")
    private short replication;

    @Override
    public Integer call() {
        var topics = broker.topics();
        try (Admin admin = broker.admin()) {
            new TopicsAtStart(admin, topics, new TopicSettings(topics.prefix(), true, partitions, replication)).require();
        }
        printing.line(topics.all().count() + " topics are there with " + partitions + " partitions each");
        return Exit.OK;
    }
}

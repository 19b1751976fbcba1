package io.assay.standalone.cli;

import io.assay.topics.Acl;
import io.assay.topics.Acls;
import io.assay.topics.Topics;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code assay topics acls}: what Kafka must permit each principal, and no more. */
@Command(
        name = "acls",
        description = "Print what Kafka must permit each service, tools and people, derived from the declaration of topics.",
        mixinStandardHelpOptions = true)
final class AclsCommand implements Callable<Integer> {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            defaultValue = "kafka-acls",
            description = "kafka-acls (commands of Kafka's own tool) or strimzi (KafkaUser resources).")
    private String form;

    @Option(
            names = "--prefix",
            paramLabel = "NAME",
            defaultValue = "${env:ASSAY_TOPICS_PREFIX:-modelops}",
            description = "First part of every topic's name (ASSAY_TOPICS_PREFIX; ${DEFAULT-VALUE}).")
    private String prefix;

    @Option(
            names = "--cluster",
            paramLabel = "NAME",
            defaultValue = "kafka",
            description = "The Strimzi cluster that the users belong to (${DEFAULT-VALUE}).")
    private String cluster;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Acl> acls = new Acls(Topics.declared().under(prefix)).all();
        PrintWriter out = spec.commandLine().getOut();
        switch (form) {
            case "kafka-acls" -> KafkaAclsScript.of(acls).forEach(out::println);
            case "strimzi" -> StrimziUsers.of(acls, cluster).forEach(out::println);
            default -> throw new CommandFailedException("-o is '" + form + "'; use kafka-acls or strimzi");
        }
        out.flush();
        return Exit.OK;
    }
}

package io.assay.standalone.cli;

import io.assay.checker.Checker;
import io.assay.checker.TopicReader;
import io.assay.checker.Violation;
import io.assay.topics.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code assay check}: tests the promises from the topics alone, with code that the services do not share. */
@Command(
        name = "check",
        description = "Test the promises from the topics alone; exit 0 only when all hold. Ask when nothing is under way.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private Broker broker;

    @Mixin
    private Printing printing;

    @Override
    public Integer call() {
        List<String> topics = Stream.concat(broker.topics().published(), broker.topics().internal()).map(Topic::name).toList();
        var log = new TopicReader(broker.client(Map.of()), broker.schemaRegistryUrl()).read(topics);
        List<Violation> broken = new Checker().check(log);
        broken.forEach(violation -> printing.line(violation.toString()));
        printing.line(broken.isEmpty() ? "every promise that the topics can prove holds" : broken.size() + " broken promises");
        return broken.isEmpty() ? Exit.OK : Exit.NO;
    }
}

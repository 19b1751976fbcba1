package io.assay.standalone.cli;

import io.assay.standalone.dev.Narrator;
import io.assay.topics.Topic;
import io.assay.wire.event.EventJson;
import io.assay.wire.event.Told;
import io.assay.wire.follow.Follower;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assay events tail}: prints events as they come. */
@Command(
        name = "tail",
        description = "Print events as they come, one a line; Ctrl-C ends it.",
        mixinStandardHelpOptions = true)
final class EventsCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** {@code assay events}. */
    @Command(
            name = "events",
            description = "Follow what is said.",
            subcommands = EventsCommand.class,
            mixinStandardHelpOptions = true)
    static final class Group {}

    @Mixin
    private Broker broker;

    @Mixin
    private Printing printing;

    @Option(names = "--from-start", description = "Begin with the first event ever said.")
    private boolean fromStart;

    @Option(names = "--until-now", description = "End when everything said so far was printed.")
    private boolean untilNow;

    @Option(names = "--type", paramLabel = "EVENT", description = "Only these, e.g. ModelDeployed; may be repeated.")
    private List<String> types = List.of();

    @Option(names = "--model", paramLabel = "MODEL", description = "Only what is keyed by this model.")
    private String model;

    @Override
    public Integer call() throws InterruptedException {
        Instant began = Instant.now();
        List<String> topics = broker.topics().published()
                .filter(topic -> types.isEmpty() || types.contains(topic.event()))
                .map(Topic::name)
                .toList();
        if (topics.isEmpty()) {
            throw new CommandFailedException("no event is called " + types + "; see the flow table in the README");
        }
        try (var follower = new Follower(broker.wire(), broker.consumers(), topics, told -> {
            if (fromStart || untilNow || !told.appendedAt().isBefore(began)) {
                print(told);
            }
        }).start()) {
            if (untilNow) {
                return follower.awaitCurrent(PATIENCE) ? Exit.OK : Exit.FAILED;
            }
            new CountDownLatch(1).await();
        }
        return Exit.OK;
    }

    private void print(Told told) {
        if (model != null && !told.key().equals(model) && !told.key().startsWith(model + "/")) {
            return;
        }
        if (printing.json()) {
            printing.line(EventJson.text(line(told)));
        } else {
            printing.line(Narrator.line(told).orElseGet(() -> "%s  %-21s %s".formatted(
                    told.appendedAt(), told.type(), told.key())));
        }
    }

    private static Map<String, Object> line(Told told) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", told.type());
        line.put("topic", told.topic());
        line.put("partition", told.partition());
        line.put("offset", told.offset());
        line.put("key", told.key());
        line.put("appendedAt", told.appendedAt());
        line.put("event", told.event());
        return line;
    }
}

package io.assay.standalone.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay dead-letters}: shows what a service could not hear, and lets it hear it again. */
@Command(
        name = "dead-letters",
        description = "Show what a service could not hear, or let it hear it again.",
        subcommands = {DeadLettersCommand.ListThem.class, DeadLettersCommand.Replay.class},
        mixinStandardHelpOptions = true)
final class DeadLettersCommand {

    /** {@code assay dead-letters list}. */
    @Command(name = "list", description = "List a service's dead letters with their causes.", mixinStandardHelpOptions = true)
    static final class ListThem implements Callable<Integer> {

        @Mixin
        private Broker broker;

        @Mixin
        private Printing printing;

        @Parameters(paramLabel = "SERVICE", description = "registry, validation, deployment or monitoring.")
        private String service;

        @Override
        public Integer call() {
            var letters = new DeadLetters(broker, service).all();
            printing.print(DeadLetters.json(letters), List.of("place", "origin", "key", "died at", "cause"), letters.stream()
                    .map(l -> List.of(l.place(), l.origin(), String.valueOf(l.record().key()), l.diedAt(), l.cause()))
                    .toList());
            return Exit.OK;
        }
    }

    /** {@code assay dead-letters replay}. */
    @Command(
            name = "replay",
            description = "Put dead letters where their service alone hears them again.",
            mixinStandardHelpOptions = true)
    static final class Replay implements Callable<Integer> {

        @Mixin
        private Broker broker;

        @Mixin
        private Printing printing;

        @Parameters(index = "0", paramLabel = "SERVICE")
        private String service;

        @Parameters(index = "1..*", paramLabel = "PLACE", description = "Places as `list` shows them, e.g. 0:17.")
        private List<String> places = List.of();

        @Option(names = "--all", description = "Every dead letter there is.")
        private boolean all;

        @Override
        public Integer call() {
            if (all == !places.isEmpty()) {
                throw new CommandFailedException("name the places of the dead letters to replay, or give --all");
            }
            var deadLetters = new DeadLetters(broker, service);
            var chosen = deadLetters.all().stream().filter(l -> all || places.contains(l.place())).toList();
            if (!all && chosen.size() < places.size()) {
                throw new CommandFailedException(
                        "some of " + places + " hold no dead letter of " + service + "; nothing was replayed");
            }
            deadLetters.replay(chosen);
            printing.line(chosen.size() + " replayed to " + broker.topics().replayOf(service));
            return Exit.OK;
        }
    }
}

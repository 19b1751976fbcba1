package io.assay.standalone.dev;

import io.assay.topics.Topic;
import io.assay.topics.Topics;
import io.assay.wire.Wire;
import io.assay.wire.event.Told;
import io.assay.wire.follow.Follower;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.ConsumerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code assay demo}: everything in one JVM, and one model's life played on it. */
@Command(
        name = "demo",
        description = "Start everything and play one model's life: one line per event, with the numbers of this run.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    private static final Duration WINDOW = Duration.ofSeconds(5);

    @Mixin
    private StackOptions options;

    @Option(names = "--exit", description = "End after the story; exit 0 only if each checked fact held.")
    private boolean exit;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        out.println("starting a broker, a database, a schema registry and four services ...");
        out.flush();
        StackSettings settings = options.settings(quickWindows());
        Logs.into(settings.log());
        Stack stack = Stack.start(settings);
        if (!exit) {
            DevCommand.stayUntilStopped(stack, out, () -> {
                Addresses.print(stack, out);
                tell(stack, out);
                out.println("everything stays up; Ctrl-C stops it. Look at " + stack.url("registry") + "/models");
                out.flush();
            });
            return 0;
        }
        try (stack) {
            Addresses.print(stack, out);
            return tell(stack, out) ? 0 : 1;
        }
    }

    /** Windows of five seconds, so that a life fits into a minute. */
    static String[] quickWindows() {
        return new String[] {
            "--assay.monitoring.window=" + WINDOW, "--assay.monitoring.grace=PT1S", "--assay.monitoring.horizon=PT2M"
        };
    }

    /** Plays the story and checks the facts; true when each held. */
    static boolean tell(Stack stack, PrintWriter out) {
        var chronicle = new Chronicle();
        try (Follower follower = follow(stack, told -> {
            chronicle.add(told);
            Narrator.line(told).ifPresent(line -> {
                out.println(line);
                out.flush();
            });
        })) {
            new Story(new Acts(stack), chronicle, WINDOW).play();
            follower.awaitCurrent(Duration.ofSeconds(10));
            return summary(new StoryFacts(chronicle).check(stack), out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Hears everything that is published, from the beginning. */
    static Follower follow(Stack stack, Consumer<Told> each) {
        ConfigurableApplicationContext service = stack.service("registry");
        @SuppressWarnings("unchecked")
        ConsumerFactory<String, byte[]> consumers = service.getBean(ConsumerFactory.class);
        List<String> topics = Topics.declared().published().map(Topic::name).toList();
        return new Follower(service.getBean(Wire.class), consumers, topics, each).start();
    }

    private static boolean summary(List<StoryFacts.Checked> facts, PrintWriter out) {
        out.println();
        facts.forEach(f -> out.printf("%-4s %s: %s%n", f.held() ? "ok" : "NOT", f.words(), f.evidence()));
        long held = facts.stream().filter(StoryFacts.Checked::held).count();
        out.printf("%d of %d facts held%n", held, facts.size());
        out.flush();
        return held == facts.size();
    }
}

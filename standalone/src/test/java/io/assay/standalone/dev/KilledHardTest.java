package io.assay.standalone.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.checker.Checker;
import io.assay.checker.TopicReader;
import io.assay.topics.Topic;
import io.assay.topics.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Each service in its own process is killed in mid-story, at a seeded moment, and started again. */
class KilledHardTest {

    private static final long SEED = Long.getLong("assay.seed", 20261124);
    private static final int LONGEST_DELAY_MILLIS = 3_000;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final Random random = new Random(SEED);
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();

    @Tag("slow")
    @Test
    void losesAndDoublesNothingWhicheverServiceIsKilledInMidStory() throws InterruptedException {
        try (var stack = Stack.start(StackSettings.gone(Ports.free(), DemoCommand.quickWindows()), List.of())) {
            Stack.SERVICES.keySet().forEach(s -> services.put(s, new ServiceProcess(stack, s, folder).start()));
            services.values().forEach(ServiceProcess::awaitReady);
            var acts = new Acts(stack);
            acts.describe();
            int minor = 0;
            for (ServiceProcess victim : services.values()) {
                String version = "1." + ++minor + ".0";
                killedWhile(victim, () -> live(acts, version));
            }
            keepsEveryPromise(stack);
        } finally {
            services.values().forEach(ServiceProcess::close);
        }
    }

    private static void live(Acts acts, String version) {
        acts.submit("1.0.0", version);
        acts.approve(version);
        acts.awaitServing(version);
        new Traffic(Acts.inputs("1.0.0")).block(0, null, 1).forEach(acts::infer);
    }

    /** Kills somewhere between the act and all that follows from it; whoever was not answered does the same again. */
    private void killedWhile(ServiceProcess victim, Runnable act) throws InterruptedException {
        var killing = Thread.ofPlatform().start(() -> {
            pause(random.nextInt(LONGEST_DELAY_MILLIS));
            victim.kill();
            victim.start();
        });
        act.run();
        killing.join();
        victim.awaitReady();
    }

    private static void keepsEveryPromise(Stack stack) {
        List<String> topics = Stream.concat(Topics.declared().published(), Topics.declared().internal()).map(Topic::name).toList();
        await("seed " + SEED).atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var log = new TopicReader(stack.bootstrapServers(), stack.schemaRegistryUrl()).read(topics);
            assertThat(new Checker().check(log)).as("seed " + SEED).isEmpty();
        });
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.assay.benchmarks.lifecycle;

import io.assay.benchmarks.pairs.Side;
import io.assay.benchmarks.pairs.VoidRunException;
import io.assay.events.ArtefactJob;
import io.assay.events.ModelSubmitted;
import io.assay.events.UseCaseRegistered;
import io.assay.registry.RegistryService;
import io.assay.signing.SigningKey;
import io.assay.topics.Topics;
import io.assay.wire.config.Services;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.listener.MessageListenerContainer;

/** The registry as it is, with its decider alone at work: submissions in, jobs out. */
final class Decider implements Side, AutoCloseable {

    private static final Duration TO_START = Duration.ofMinutes(1);

    private final Topics topics;
    private final Submissions submissions;
    private final Committed done;
    private final int events;
    private final ConfigurableApplicationContext registry;
    private final KafkaStreams streams;

    /**
     * Starts it.
     *
     * @param prefix of its topics; each has topics of its own
     * @param more settings beside its own
     */
    Decider(Ground ground, String databaseUrl, String prefix, int events, String... more) {
        this.events = events;
        topics = ground.topics(prefix);
        registry = Services.start(RegistryService.class, "registry", arguments(ground, databaseUrl, prefix, more));
        registry.getBeansOfType(MessageListenerContainer.class).values().forEach(Lifecycle::stop);
        streams = registry.getBeansOfType(StreamsBuilderFactoryBean.class).values().iterator().next().getKafkaStreams();
        awaitRunning();
        submissions = new Submissions(ground);
        submissions.useCase(topics.nameOf(UseCaseRegistered.class));
        done = new Committed(ground, topics.nameOf(ArtefactJob.class));
    }

    /** The topics it speaks on. */
    List<String> outputs() {
        List<String> outputs = new ArrayList<>();
        for (int i = 0; registry.getEnvironment().containsProperty(output(i)); i++) {
            outputs.add(registry.getEnvironment().getRequiredProperty(output(i)));
        }
        return outputs;
    }

    @Override
    public void prepare() {
        streams.pause();
        submissions.put(topics.nameOf(ModelSubmitted.class), events);
    }

    @Override
    public long run() {
        streams.resume();
        return done.await(events);
    }

    @Override
    public void close() {
        done.close();
        submissions.close();
        registry.close();
    }

    private void awaitRunning() {
        long end = System.nanoTime() + TO_START.toNanos();
        while (streams.state() != KafkaStreams.State.RUNNING) {
            if (System.nanoTime() > end) {
                throw new VoidRunException("the registry's decider is " + streams.state() + " after " + TO_START);
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static String output(int i) {
        return "spring.cloud.stream.bindings.registerModel-out-" + i + ".destination";
    }

    private static String[] arguments(Ground ground, String databaseUrl, String prefix, String... more) {
        Path key = ground.folder.resolve(prefix + ".pem");
        SigningKey.create().write(key);
        return Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--spring.kafka.bootstrap-servers=" + ground.broker(),
                                "--schema.registry.url=" + ground.schemas.url(),
                                "--spring.datasource.url=" + databaseUrl,
                                "--spring.cloud.function.definition=registerModel",
                                "--assay.topics.prefix=" + prefix,
                                "--assay.topics.create=true",
                                "--assay.topics.partitions=" + Ground.PARTITIONS,
                                "--assay.store=" + ground.folder.resolve("store"),
                                "--assay.state=" + ground.folder.resolve("state-" + prefix),
                                "--assay.signing.key=" + key,
                                "--assay.signing.required=false",
                                "--assay.oauth.issuer=http://127.0.0.1:1",
                                "--logging.level.io.assay=warn"),
                        Stream.of(more))
                .toArray(String[]::new);
    }
}

package io.assay.standalone.lives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.GlobalKTable;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** One function of a service with the bindings of its settings file, without a broker. */
final class Stage implements Hearer, AutoCloseable {

    /** What a function makes of a stream and, where it looks things up, a table. */
    interface Function {
        KStream<String, byte[]>[] apply(KStream<String, byte[]> heard, List<GlobalKTable<String, byte[]>> tables);
    }

    private static final Consumed<String, byte[]> BYTES = Consumed.with(Serdes.String(), Serdes.ByteArray());

    private final TopologyTestDriver driver;
    private final List<String> heard = new ArrayList<>();
    private final Map<String, TestInputTopic<String, byte[]>> inputs = new HashMap<>();
    private final Map<String, TestOutputTopic<String, byte[]>> outputs = new HashMap<>();
    private Instant wallClock;

    Stage(StandardEnvironment settings, String name, List<String> says, Function function, Instant begin) {
        var builder = new StreamsBuilder();
        heard.addAll(List.of(settings.getRequiredProperty(binding(name, "in-0")).split(",")));
        var stream = InMemory.stores(builder.stream(heard, BYTES));
        var said = function.apply(stream, tables(settings, name, builder));
        for (int i = 0; i < said.length; i++) {
            said[i].to(says.get(i), Produced.with(Serdes.String(), Serdes.ByteArray()));
        }
        wallClock = begin;
        driver = new TopologyTestDriver(builder.build(), configuration(name), begin);
        heard.forEach(topic -> inputs.put(
                topic, driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())));
        says.forEach(topic -> outputs.put(
                topic, driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())));
    }

    @Override
    public boolean hears(String topic) {
        return heard.contains(topic);
    }

    @Override
    public List<Letter> hear(Letter letter) {
        inputs.get(letter.topic())
                .pipeInput(new TestRecord<>(letter.key(), letter.value(), letter.headers(), letter.at()));
        return said();
    }

    /** Lets the clock on the wall go on to this moment. */
    List<Letter> until(Instant moment) {
        driver.advanceWallClockTime(Duration.between(wallClock, moment));
        wallClock = moment;
        return said();
    }

    @Override
    public void close() {
        driver.close();
    }

    private List<Letter> said() {
        List<Letter> said = new ArrayList<>();
        outputs.forEach((topic, output) -> output.readRecordsToList()
                .forEach(r -> said.add(new Letter(topic, r.key(), r.value(), r.headers(), r.getRecordTime()))));
        return said;
    }

    private List<GlobalKTable<String, byte[]>> tables(StandardEnvironment settings, String name, StreamsBuilder builder) {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> "in-" + i)
                .takeWhile(which -> settings.containsProperty(binding(name, which)))
                .map(which -> table(settings, name, which, builder))
                .toList();
    }

    private GlobalKTable<String, byte[]> table(
            StandardEnvironment settings, String name, String which, StreamsBuilder builder) {
        String topic = settings.getRequiredProperty(binding(name, which));
        heard.add(topic);
        String consumer = "spring.cloud.stream.kafka.streams.bindings." + name + "-" + which + ".consumer.";
        String store = settings.getProperty(
                consumer + "materializedAs", settings.getProperty(consumer + "materialized-as", ""));
        return builder.globalTable(topic, BYTES, Materialized.as(Stores.inMemoryKeyValueStore(store)));
    }

    /** The settings of a service, as its own files give them. */
    static StandardEnvironment settings(String service) {
        var environment = new StandardEnvironment();
        for (String file : List.of(service + ".yml", "wire.yml")) {
            try {
                new YamlPropertySourceLoader().load(file, new ClassPathResource(file))
                        .forEach(environment.getPropertySources()::addLast);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return environment;
    }

    private static String binding(String function, String which) {
        return "spring.cloud.stream.bindings." + function + "-" + which + ".destination";
    }

    private static Properties configuration(String name) {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "lives-" + name + "-" + System.nanoTime());
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
        properties.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        return properties;
    }
}

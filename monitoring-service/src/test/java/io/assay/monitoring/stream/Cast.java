package io.assay.monitoring.stream;

import static io.assay.monitoring.CreditRisk.NOON;

import io.assay.events.VersionFollowed;
import io.assay.monitoring.domain.Counting;
import io.assay.monitoring.domain.DriftLimits;
import io.assay.monitoring.domain.Floor;
import io.assay.monitoring.domain.Limit;
import io.assay.monitoring.domain.Monitoring;
import io.assay.monitoring.domain.OutcomeLimits;
import io.assay.monitoring.domain.Policy;
import io.assay.monitoring.domain.QualityLimits;
import io.assay.monitoring.domain.ServiceLimits;
import io.assay.monitoring.domain.Thresholds;
import io.assay.monitoring.gateway.StoredProfiles;
import io.assay.store.ContentStore;
import io.assay.wire.Wire;
import io.assay.wire.config.Destinations;
import io.assay.wire.decide.Patience;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.GlobalKTable;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The service's own topologies, under the bindings of its own settings file, at noon, with their state in memory. */
record Cast(Wire wire, Path folder, ContentStore store, Timing timing) {

    /** One tier, of which a hundred rows say something. */
    private static final Policy POLICY = policy();

    TopologyTestDriver following() {
        return driver("followDeployments", "", (builder, destinations) ->
                new MonitoringStreams(StateStores.IN_MEMORY).followDeployments(wire, destinations, Patience.STANDARD));
    }

    /** One partition of the predictions. */
    TopologyTestDriver counting(int partition) {
        return driver("measurePredictions", "-" + partition, (builder, destinations) -> {
            var versions = versions("measurePredictions", builder);
            var counting = new Counting(timing.window(), timing.grace(), timing.horizon());
            var measure = new MonitoringStreams(StateStores.IN_MEMORY)
                    .measurePredictions(wire, counting, new StoredProfiles(store), timing, destinations);
            return heard -> measure.apply(heard, versions);
        });
    }

    TopologyTestDriver judging() {
        return driver("judgeHealth", "", (builder, destinations) -> {
            var versions = versions("judgeHealth", builder);
            var judge = new MonitoringStreams(StateStores.IN_MEMORY)
                    .judgeHealth(wire, new Monitoring(POLICY), new StoredProfiles(store), timing, destinations);
            return heard -> judge.apply(heard, versions);
        });
    }

    private GlobalKTable<String, byte[]> versions(String function, StreamsBuilder builder) {
        String table = bindings().getRequiredProperty(
                "spring.cloud.stream.kafka.streams.bindings." + function + "-in-1.consumer.materialized-as");
        return builder.globalTable(wire.topics().nameOf(VersionFollowed.class), bytes(),
                Materialized.<String, byte[]>as(Stores.inMemoryKeyValueStore(table))
                        .withKeySerde(Serdes.String()).withValueSerde(Serdes.ByteArray()));
    }

    private static Policy policy() {
        var share = new Limit(0.05, 0.05);
        var quality = new QualityLimits(share, share, share, share);
        var drift = new DriftLimits(new Limit(0.1, 0.25), new Limit(0.3, 0.5), new Limit(0.3, 0.5), new Limit(0.2, 0.5));
        var outcomes = new OutcomeLimits(Map.of("auc", new Limit(0.02, 0.05)), share, new Floor(0.85, 0.8));
        var high = new Thresholds(drift, quality, new ServiceLimits(share, null), outcomes, 100, 2, 3);
        return new Policy("assay:sha256/policy", "high", Map.of("high", high));
    }

    TopologyTestDriver pairing(PairingTime time) {
        return driver("pairPayloads", "", (builder, destinations) ->
                new PairingStreams(StateStores.IN_MEMORY).pairPayloads(wire, time, destinations));
    }

    /** One partition of predictions and outcomes. */
    TopologyTestDriver joining(int partition, OutcomeTiming times) {
        return driver("joinOutcomes", "-" + partition, (builder, destinations) -> {
            var versions = versions("joinOutcomes", builder);
            var join = new OutcomeStreams(StateStores.IN_MEMORY)
                    .joinOutcomes(wire, new StoredProfiles(store), times, destinations);
            return heard -> join.apply(heard, versions);
        });
    }

    TopologyTestDriver judgingOutcomes(OutcomeTiming times) {
        return driver("judgeOutcomes", "", (builder, destinations) -> new OutcomeStreams(StateStores.IN_MEMORY)
                .judgeOutcomes(wire, new StoredProfiles(store), times, destinations));
    }

    /** Builds what a function does with a stream. */
    private interface Part {
        Function<KStream<String, byte[]>, KStream<String, byte[]>[]> of(StreamsBuilder builder, Destinations destinations);
    }

    private TopologyTestDriver driver(String function, String suffix, Part part) {
        var environment = bindings();
        var destinations = new Destinations(environment);
        var builder = new StreamsBuilder();
        String heard = environment.getRequiredProperty("spring.cloud.stream.bindings." + function + "-in-0.destination");
        var said = part.of(builder, destinations).apply(builder.stream(List.of(heard.split(",")), bytes()));
        for (int i = 0; i < said.length; i++) {
            said[i].to(destinations.of(function).get(i), Produced.with(Serdes.String(), Serdes.ByteArray()));
        }
        return new TopologyTestDriver(builder.build(), configuration(function + suffix), NOON);
    }

    private static Consumed<String, byte[]> bytes() {
        return Consumed.with(Serdes.String(), Serdes.ByteArray());
    }

    private static StandardEnvironment bindings() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("monitoring.yml"));
        Properties properties = yaml.getObject();
        properties.put("assay.topics.prefix", "modelops");
        var environment = new StandardEnvironment();
        environment.getPropertySources().addLast(new PropertiesPropertySource("monitoring", properties));
        return environment;
    }

    private Properties configuration(String application) {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.resolve("state").toString());
        return properties;
    }
}

package io.assay.standalone.lives;

import io.assay.deployment.domain.Deployment;
import io.assay.deployment.stream.DeploymentStreams;
import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.monitoring.domain.Counting;
import io.assay.monitoring.domain.DriftLimits;
import io.assay.monitoring.domain.Floor;
import io.assay.monitoring.domain.Limit;
import io.assay.monitoring.domain.Monitoring;
import io.assay.monitoring.domain.OutcomeLimits;
import io.assay.monitoring.domain.QualityLimits;
import io.assay.monitoring.domain.ServiceLimits;
import io.assay.monitoring.domain.Thresholds;
import io.assay.monitoring.gateway.StoredProfiles;
import io.assay.monitoring.stream.MonitoringStreams;
import io.assay.monitoring.stream.OutcomeStreams;
import io.assay.monitoring.stream.OutcomeTiming;
import io.assay.monitoring.stream.Timing;
import io.assay.registry.stream.RegistryStreams;
import io.assay.registry.stream.Seals;
import io.assay.statistics.Profiles;
import io.assay.statistics.ReferenceProfile;
import io.assay.signing.SigningSettings;
import io.assay.store.ContentStore;
import io.assay.topics.Topics;
import io.assay.validation.domain.Validation;
import io.assay.validation.stream.ValidationStreams;
import io.assay.validation.stream.VerdictSeal;
import io.assay.wire.Wire;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.config.Destinations;
import io.assay.wire.config.Schemas;
import io.assay.wire.decide.Patience;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.json.JsonMapper;

/** The real topologies of the four services; one estate sees many lives, each of a model of its own. */
final class Estate implements AutoCloseable {

    static final String POLICY = "assay:sha256/" + "e".repeat(64);
    static final List<String> ENVIRONMENTS = List.of("prod", "test");
    static final Duration WINDOW = Duration.ofMinutes(1);
    static final int LEAST_ROWS = 4;

    final Topics topics = Topics.declared();
    final AvroCodec codec;
    final List<Stage> stages = new ArrayList<>();
    private final Set<String> ended = new HashSet<>();
    final String profile;
    private final Map<Integer, Schema> schemasById = new HashMap<>();
    private final EmbeddedSchemaRegistry schemas = EmbeddedSchemaRegistry.inMemory();
    private final ContentStore profiles;
    Instant now = Instant.parse("2026-01-01T00:00:00Z");

    Estate(ContentStore profiles) {
        this.profiles = profiles;
        var registry = new SchemaRegistry(schemas.url());
        new Schemas(topics, registry).register().forEach((topic, id) ->
                schemasById.put(id, Schemas.schema(topics.named(topic).orElseThrow())));
        profile = stored(profiles);
        codec = new AvroCodec(registry);
        registry();
        validation();
        deployment();
        monitoring();
    }

    /** The schemas that events are written with, by their ids. */
    Map<Integer, Schema> schemas() {
        return schemasById;
    }

    /** An event on its way to its topic. */
    Letter letter(String key, SpecificRecord event) {
        String topic = topics.nameOf(event.getClass());
        return new Letter(topic, key, codec.encode(topic, event), EventHeaders.of(event, key), now);
    }

    @Override
    public void close() {
        stages.forEach(Stage::close);
        schemas.close();
    }

    /** What is still due of a model whose life was told is nobody's business any more. */
    void ended(String model) {
        ended.add(model);
    }

    boolean stillLives(Letter letter) {
        String key = letter.key();
        return !ended.contains(key) && !ended.contains(key.substring(0, Math.max(0, key.lastIndexOf('/'))));
    }

    private static String stored(ContentStore profiles) {
        var income = Profiles.numeric(People.FEATURE, new double[] {1, 2, 3, 4}, new BitSet());
        byte[] json = new JsonMapper().writeValueAsBytes(new ReferenceProfile(4, List.of(income), List.of()));
        return profiles.put(new ByteArrayInputStream(json), json.length).digest().toString();
    }

    private void registry() {
        var registry = Rulings.registry(POLICY, ENVIRONMENTS);
        stage("registry", "registerModel", (wire, says) -> {
            var streams = new RegistryStreams(new Seals(new SigningSettings(null, null, false)));
            var function = streams.registerModel(wire, registry, says, Patience.STANDARD);
            return (heard, tables) -> function.apply(heard)
                    .apply(tables.get(0)).apply(tables.get(1)).apply(tables.get(2));
        });
    }

    private void validation() {
        stage("validation", "validateModel", (wire, says) -> {
            var function = new ValidationStreams(VerdictSeal.none()).validateModel(wire, new Validation(), says, Patience.STANDARD);
            return (heard, tables) -> function.apply(heard, tables.getFirst());
        });
    }

    private void deployment() {
        stage("deployment", "deployModel", (wire, says) -> {
            var deployment = new Deployment(DeploymentRules.policy(), DeploymentRules.UNSIGNED);
            var function = new DeploymentStreams().deployModel(wire, deployment, says, Patience.STANDARD);
            return (heard, tables) -> function.apply(heard, tables.getFirst());
        });
    }

    private void monitoring() {
        var timing = new Timing(WINDOW, Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofMinutes(10),
                Duration.ofMillis(250), Duration.ofSeconds(1), 1);
        var policy = new io.assay.monitoring.domain.Policy(POLICY, "high", Map.of("high", thresholds()));
        var stored = new StoredProfiles(profiles);
        var streams = new MonitoringStreams();
        stage("monitoring", "followDeployments", (wire, says) -> {
            var function = streams.followDeployments(wire, says, Patience.STANDARD);
            return (heard, tables) -> function.apply(heard);
        });
        stage("monitoring", "measurePredictions", (wire, says) -> {
            var counting = new Counting(WINDOW, timing.grace(), timing.horizon());
            var function = streams.measurePredictions(wire, counting, stored, timing, says);
            return (heard, tables) -> function.apply(heard, tables.getFirst());
        });
        stage("monitoring", "judgeHealth", (wire, says) -> {
            var function = streams.judgeHealth(wire, new Monitoring(policy), stored, timing, says);
            return (heard, tables) -> function.apply(heard, tables.getFirst());
        });
        outcomes(stored, timing);
    }

    private void outcomes(StoredProfiles stored, Timing timing) {
        var times = new OutcomeTiming(WINDOW, timing.grace(), Duration.ofDays(1_096), Duration.ofHours(24),
                timing.unknownVersion(), timing.tick(), timing.settle(), Duration.ZERO);
        var streams = new OutcomeStreams();
        stage("monitoring", "joinOutcomes", (wire, says) -> {
            var function = streams.joinOutcomes(wire, stored, times, says);
            return (heard, tables) -> function.apply(heard, tables.getFirst());
        });
        stage("monitoring", "judgeOutcomes", (wire, says) -> {
            var function = streams.judgeOutcomes(wire, stored, times, says);
            return (heard, tables) -> function.apply(heard);
        });
    }

    private static Thresholds thresholds() {
        var half = new Limit(0.5, 0.5);
        return new Thresholds(
                new DriftLimits(new Limit(0.1, 0.25), half, half, half),
                new QualityLimits(half, half, half, half),
                new ServiceLimits(half, null),
                new OutcomeLimits(Map.of(), half, new Floor(0, 0)),
                LEAST_ROWS, 1, 2);
    }

    private interface Built {
        Stage.Function with(Wire wire, Destinations says);
    }

    private void stage(String service, String function, Built built) {
        var wire = new Wire(service, topics, codec, new SimpleMeterRegistry(), new Traces(OpenTelemetry.noop()));
        var settings = Stage.settings(service);
        var says = new Destinations(settings);
        stages.add(new Stage(settings, function, says.of(function), built.with(wire, says), now));
    }
}

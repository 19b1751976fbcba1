package io.assay.monitoring.stream;

import io.assay.events.BreakGlassDeployed;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelRolledBack;
import io.assay.events.PayloadLogged;
import io.assay.events.PerformanceMeasured;
import io.assay.events.WindowCounted;
import io.assay.monitoring.domain.Counting;
import io.assay.monitoring.domain.Monitoring;
import io.assay.monitoring.gateway.StoredProfiles;
import io.assay.wire.Wire;
import io.assay.wire.config.Destinations;
import io.assay.wire.decide.Branches;
import io.assay.wire.decide.Decider;
import io.assay.wire.decide.Outgoing;
import io.assay.wire.decide.Patience;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.GlobalKTable;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What monitoring hears and says: deployments to follow, predictions to count, windows to judge. */
@Configuration(proxyBeanMethods = false)
public class MonitoringStreams {

    private static final Serde<byte[]> BYTES = Serdes.ByteArray();

    private final StateStores keep;

    public MonitoringStreams() {
        this(StateStores.ON_DISK);
    }

    MonitoringStreams(StateStores keep) {
        this.keep = keep;
    }

    @Bean
    public Function<KStream<String, byte[]>, KStream<String, byte[]>[]> followDeployments(
            Wire wire, Destinations destinations, Patience patience) {
        var decider = new Decider<>(wire, "following", new FollowingWire(), FollowingWire::decide, patience);
        return heard -> decider.decide(own(heard, deployments(wire)::contains), destinations.of("followDeployments"));
    }

    @Bean
    public BiFunction<KStream<String, byte[]>, GlobalKTable<String, byte[]>, KStream<String, byte[]>[]> measurePredictions(
            Wire wire, Counting counting, StoredProfiles profiles, Timing timing, Destinations destinations) {
        var batches = keep.timed(BatchesHeard.STORE, timing.remembered().multipliedBy(2), timing.window());
        Set<StoreBuilder<?>> stores = Set.of(
                batches,
                keep.keyed(Ledger.WINDOWS, BYTES).withCachingEnabled(),
                keep.keyed(Ledger.CHANGED, BYTES),
                keep.keyed(Waiting.STORE, BYTES));
        var supplier = with(stores, () -> new CountPredictions(wire, counting, profiles, timing));
        Predicate<String> others = deployments(wire)::contains;
        String payloads = wire.topics().nameOf(PayloadLogged.class);
        Predicate<String> own = others.or(judged(wire)::contains).or(payloads::equals).or(OutcomeStreams.alone(wire)).negate();
        return (heard, versions) ->
                Branches.of(own(heard, own).process(supplier), destinations.of("measurePredictions"));
    }

    @Bean
    public BiFunction<KStream<String, byte[]>, GlobalKTable<String, byte[]>, KStream<String, byte[]>[]> judgeHealth(
            Wire wire, Monitoring monitoring, StoredProfiles profiles, Timing timing, Destinations destinations) {
        Set<StoreBuilder<?>> stores = Set.of(
                keep.keyed(WindowShelf.SHARDS, BYTES),
                keep.keyed(WindowShelf.OPEN, BYTES),
                keep.keyed(WindowShelf.MEASURED, BYTES),
                keep.keyed(WindowShelf.FORGOTTEN, Serdes.Long()),
                keep.keyed(Watches.STORE, BYTES));
        var supplier = with(stores, () -> new JudgeWindows(wire, monitoring, profiles, timing));
        Set<String> own = judged(wire);
        return (heard, versions) ->
                Branches.of(own(heard, own::contains).process(supplier), destinations.of("judgeHealth"));
    }

    private static Set<String> judged(Wire wire) {
        return Set.of(wire.topics().nameOf(WindowCounted.class), wire.topics().nameOf(PerformanceMeasured.class));
    }

    private static Set<String> deployments(Wire wire) {
        return Set.of(
                wire.topics().nameOf(ModelDeployed.class),
                wire.topics().nameOf(BreakGlassDeployed.class),
                wire.topics().nameOf(ModelRolledBack.class));
    }

    static KStream<String, byte[]> own(KStream<String, byte[]> heard, Predicate<String> own) {
        return heard.processValues(() -> new OwnReplays(own));
    }

    static ProcessorSupplier<String, byte[], String, Outgoing> with(
            Set<StoreBuilder<?>> stores, Supplier<Processor<String, byte[], String, Outgoing>> processor) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, byte[], String, Outgoing> get() {
                return processor.get();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return stores;
            }
        };
    }
}

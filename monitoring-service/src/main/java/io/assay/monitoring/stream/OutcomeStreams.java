package io.assay.monitoring.stream;

import io.assay.events.OutcomesObserved;
import io.assay.events.PredictionsServed;
import io.assay.events.WindowScored;
import io.assay.monitoring.gateway.StoredProfiles;
import io.assay.wire.Wire;
import io.assay.wire.config.Destinations;
import io.assay.wire.decide.Branches;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.GlobalKTable;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.state.StoreBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What monitoring hears and says of outcomes: predictions to keep and join them to, cohorts to measure. */
@Configuration(proxyBeanMethods = false)
public class OutcomeStreams {

    private static final Serde<byte[]> BYTES = Serdes.ByteArray();

    private final StateStores keep;

    public OutcomeStreams() {
        this(StateStores.ON_DISK);
    }

    OutcomeStreams(StateStores keep) {
        this.keep = keep;
    }

    @Bean
    public BiFunction<KStream<String, byte[]>, GlobalKTable<String, byte[]>, KStream<String, byte[]>[]> joinOutcomes(
            Wire wire, StoredProfiles profiles, OutcomeTiming timing, Destinations destinations) {
        Set<StoreBuilder<?>> stores = Set.of(
                keep.keyed(Archive.STORE, BYTES),
                keep.keyed(Cohorts.SCORED, BYTES).withCachingEnabled(),
                keep.keyed(Cohorts.CHANGED, BYTES),
                keep.keyed(JoinOutcomes.PREDICTIONS_WAITING, BYTES),
                keep.keyed(JoinOutcomes.OUTCOMES_WAITING, BYTES));
        var supplier = MonitoringStreams.with(stores, () -> new JoinOutcomes(wire, profiles, timing));
        Predicate<String> own = Set.of(
                wire.topics().nameOf(PredictionsServed.class), wire.topics().nameOf(OutcomesObserved.class))::contains;
        return (heard, versions) ->
                Branches.of(MonitoringStreams.own(heard, own).process(supplier), destinations.of("joinOutcomes"));
    }

    @Bean
    public Function<KStream<String, byte[]>, KStream<String, byte[]>[]> judgeOutcomes(
            Wire wire, StoredProfiles profiles, OutcomeTiming timing, Destinations destinations) {
        Set<StoreBuilder<?>> stores = Set.of(
                keep.keyed(CohortShelf.SHARDS, BYTES),
                keep.keyed(CohortShelf.OPEN, BYTES),
                keep.keyed(CohortShelf.MEASURED, BYTES));
        var supplier = MonitoringStreams.with(stores, () -> new JudgeOutcomes(wire, profiles, timing));
        Predicate<String> own = wire.topics().nameOf(WindowScored.class)::equals;
        return heard -> Branches.of(MonitoringStreams.own(heard, own).process(supplier), destinations.of("judgeOutcomes"));
    }

    /** Topics that are heard here alone, so that others leave their replays. */
    static Predicate<String> alone(Wire wire) {
        return Set.of(wire.topics().nameOf(OutcomesObserved.class), wire.topics().nameOf(WindowScored.class))::contains;
    }
}

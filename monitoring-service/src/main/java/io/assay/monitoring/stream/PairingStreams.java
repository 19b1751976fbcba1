package io.assay.monitoring.stream;

import io.assay.events.PayloadLogged;
import io.assay.wire.Wire;
import io.assay.wire.config.Destinations;
import io.assay.wire.decide.Branches;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.state.StoreBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What monitoring hears of serving that is not ours: requests and responses, which become predictions. */
@Configuration(proxyBeanMethods = false)
public class PairingStreams {

    private final StateStores keep;

    public PairingStreams() {
        this(StateStores.ON_DISK);
    }

    PairingStreams(StateStores keep) {
        this.keep = keep;
    }

    @Bean
    public Function<KStream<String, byte[]>, KStream<String, byte[]>[]> pairPayloads(
            Wire wire, PairingTime time, Destinations destinations) {
        Set<StoreBuilder<?>> stores = Set.of(
                keep.keyed(HalvesWaiting.STORE, Serdes.ByteArray()),
                keep.timed(BatchesHeard.STORE, time.remembered().multipliedBy(2), time.within()));
        var supplier = MonitoringStreams.with(stores, () -> new PairPayloads(wire, time));
        Predicate<String> own = wire.topics().nameOf(PayloadLogged.class)::equals;
        return heard -> Branches.of(
                MonitoringStreams.own(heard, own).process(supplier), destinations.of("pairPayloads"));
    }
}

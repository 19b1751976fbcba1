package io.assay.registry.stream;

import io.assay.registry.domain.Registry;
import io.assay.wire.Wire;
import io.assay.wire.config.Destinations;
import io.assay.wire.decide.Decider;
import io.assay.wire.decide.Patience;
import java.util.function.BiFunction;
import org.apache.kafka.streams.kstream.GlobalKTable;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topology of the registry: submissions, verdicts, approvals and health in; what becomes of versions out. */
@Configuration(proxyBeanMethods = false)
public class RegistryStreams {

    /** Name of the table of use cases that the topology looks up. */
    public static final String USE_CASES = "use-cases";

    @Bean
    public BiFunction<KStream<String, byte[]>, GlobalKTable<String, byte[]>, KStream<String, byte[]>[]> registerModel(
            Wire wire, Registry registry, Destinations destinations, Patience patience) {
        var decider = new Decider<>(wire, "models", new RegistryWire(wire), registry::decide, patience);
        return (heard, useCases) -> decider.decide(heard, destinations.of("registerModel"));
    }
}

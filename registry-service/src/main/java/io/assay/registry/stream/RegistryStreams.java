package io.assay.registry.stream;

import io.assay.registry.domain.Registry;
import io.assay.wire.Wire;
import io.assay.wire.config.Destinations;
import io.assay.wire.decide.Decider;
import io.assay.wire.decide.Patience;
import java.util.function.Function;
import org.apache.kafka.streams.kstream.GlobalKTable;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topology of the registry: submissions, verdicts, people's acts, slots and health in; what becomes of versions out. */
@Configuration(proxyBeanMethods = false)
public class RegistryStreams {

    /** Name of the table of use cases that the topology looks up. */
    public static final String USE_CASES = "use-cases";

    /** Name of the table of data sets. */
    public static final String DATA_SETS = "data-sets";

    /** Name of the table of recalled artefacts. */
    public static final String RECALLS = "recalls";

    private final Seals seals;

    public RegistryStreams(Seals seals) {
        this.seals = seals;
    }

    @Bean
    public Function<
                    KStream<String, byte[]>,
                    Function<
                            GlobalKTable<String, byte[]>,
                            Function<
                                    GlobalKTable<String, byte[]>,
                                    Function<GlobalKTable<String, byte[]>, KStream<String, byte[]>[]>>>>
            registerModel(Wire wire, Registry registry, Destinations destinations, Patience patience) {
        var decider = new Decider<>(wire, "models", new RegistryWire(wire, registry, seals), registry::decide, patience);
        return heard -> useCases -> dataSets -> recalls -> decider.decide(heard, destinations.of("registerModel"));
    }
}

package io.assay.validation.stream;

import io.assay.validation.domain.Validation;
import io.assay.wire.Wire;
import io.assay.wire.config.Destinations;
import io.assay.wire.decide.Decider;
import io.assay.wire.decide.Patience;
import java.util.function.BiFunction;
import org.apache.kafka.streams.kstream.GlobalKTable;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stream of validation: registrations, requests and results in; jobs and verdicts out. */
@Configuration(proxyBeanMethods = false)
public class ValidationStreams {

    private final VerdictSeal seal;

    public ValidationStreams(VerdictSeal seal) {
        this.seal = seal;
    }

    /** Gives a job for each registration and request, and says the verdict that comes back. */
    @Bean
    public BiFunction<KStream<String, byte[]>, GlobalKTable<String, byte[]>, KStream<String, byte[]>[]> validateModel(
            Wire wire, Validation validation, Destinations destinations, Patience patience) {
        var decider = new Decider<>(wire, "dockets", new ValidationWire(wire, seal), validation::decide, patience);
        return (heard, dataSets) -> decider.decide(heard, destinations.of("validateModel"));
    }
}

package io.assay.deployment.stream;

import io.assay.deployment.domain.Deployment;
import io.assay.wire.Wire;
import io.assay.wire.config.Destinations;
import io.assay.wire.decide.Decider;
import io.assay.wire.decide.Patience;
import java.util.function.BiFunction;
import org.apache.kafka.streams.kstream.GlobalKTable;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topology of deployment: approvals, requests, loads and health in; what becomes of slots out. */
@Configuration(proxyBeanMethods = false)
public class DeploymentStreams {

    /** Name of the table of recalled artefacts that the topology looks up. */
    public static final String RECALLS = "recalls";

    @Bean
    public BiFunction<KStream<String, byte[]>, GlobalKTable<String, byte[]>, KStream<String, byte[]>[]> deployModel(
            Wire wire, Deployment deployment, Destinations destinations, Patience patience) {
        var decider = new Decider<>(wire, "deployments", new DeploymentWire(wire), deployment::decide, patience);
        return (heard, recalls) -> decider.decide(heard, destinations.of("deployModel"));
    }
}

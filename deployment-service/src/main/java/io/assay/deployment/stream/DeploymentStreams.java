package io.assay.deployment.stream;

import io.assay.deployment.domain.Deployment;
import io.assay.deployment.domain.Fact;
import io.assay.deployment.domain.ModelSlots;
import io.assay.deployment.domain.Moment;
import io.assay.deployment.domain.Occasion;
import io.assay.wire.Wire;
import io.assay.wire.config.Destinations;
import io.assay.wire.decide.Decider;
import io.assay.wire.decide.Patience;
import io.assay.wire.decide.Rule;
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
        Rule<ModelSlots, Occasion, Fact> rule = (past, occasion, at) ->
                deployment.decide(past, occasion.heard(), new Moment(at, occasion.recalls()));
        var decider = new Decider<>(wire, "deployments", new DeploymentWire(wire, deployment), rule, patience);
        return (heard, recalls) -> decider.decide(heard, destinations.of("deployModel"));
    }
}

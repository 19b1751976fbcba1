package io.assay.registry.stream;

import io.assay.evidence.NoteSigner;
import io.assay.wire.Wire;
import io.assay.wire.config.Destinations;
import io.assay.wire.decide.Branches;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The evidence log: every lifecycle record in, one entry each out, and from entries signed checkpoints. */
@Configuration(proxyBeanMethods = false)
public class EvidenceStreams {

    @Bean
    public Function<KStream<byte[], byte[]>, KStream<String, byte[]>[]> enterEvidence(
            Wire wire, Destinations destinations) {
        return heard -> Branches.of(heard.process(() -> new EvidenceEntering(wire)), destinations.of("enterEvidence"));
    }

    @Bean
    public Function<KStream<String, byte[]>, KStream<String, byte[]>[]> publishCheckpoints(
            Wire wire, CheckpointTiming timing, Optional<NoteSigner> signer, Destinations destinations) {
        var publishing = new CheckpointPublishing.Supplier(wire, timing, signer);
        return entered -> Branches.of(entered.process(publishing), destinations.of("publishCheckpoints"));
    }
}

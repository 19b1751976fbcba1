package io.assay.registry.stream;

import io.assay.registry.domain.Subscriptions;
import io.assay.wire.Wire;
import io.assay.wire.config.Destinations;
import io.assay.wire.decide.Branches;
import io.assay.wire.decide.Outgoing;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells those outside: lifecycle events and the results of attempts in, the jobs of first and further attempts out. */
@Configuration(proxyBeanMethods = false)
public class WebhookStreams {

    @Bean
    public Function<KStream<String, byte[]>, Function<KStream<String, byte[]>, KStream<String, byte[]>[]>> tellOutside(
            Wire wire, Subscriptions subscriptions, Destinations destinations) {
        return heard -> results -> Branches.of(jobs(wire, subscriptions, heard, results), destinations.of("tellOutside"));
    }

    static KStream<String, Outgoing> jobs(
            Wire wire, Subscriptions subscriptions, KStream<String, byte[]> heard, KStream<String, byte[]> results) {
        var memory = WebhookMemory.builder();
        var first = heard.process(new Remembering(memory, () -> new TellingOutside(wire, subscriptions)));
        return first.merge(results.process(new Remembering(memory, () -> new TellingAgain(wire, subscriptions))));
    }

    /** Makes processors that share one memory. */
    private record Remembering(StoreBuilder<?> memory, Supplier<Processor<String, byte[], String, Outgoing>> processor)
            implements ProcessorSupplier<String, byte[], String, Outgoing> {

        @Override
        public Processor<String, byte[], String, Outgoing> get() {
            return processor.get();
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(memory);
        }
    }
}

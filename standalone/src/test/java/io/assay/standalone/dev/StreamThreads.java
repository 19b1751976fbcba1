package io.assay.standalone.dev;

import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** The threads of a service's streams. */
final class StreamThreads {

    private StreamThreads() {}

    /** How often one of the registry-service broke, as Kafka Streams counts it. */
    static double broken(Stack stack) {
        return stack.service("registry").getBeansOfType(StreamsBuilderFactoryBean.class).values().stream()
                .flatMap(streams -> streams.getKafkaStreams().metrics().entrySet().stream())
                .filter(metric -> metric.getKey().name().equals("failed-stream-threads"))
                .mapToDouble(metric -> ((Number) metric.getValue().metricValue()).doubleValue())
                .sum();
    }
}

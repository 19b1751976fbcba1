package io.assay.wire.config;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/**
 * Begins a stream anew that broke: a registry, a broker or a disk that was away comes back, and nothing was committed of what
 * broke. Without it the first failure would end the stream while its service goes on looking alive. It is put into Kafka
 * Streams itself, last of all: the binder replaces whatever handler its factory was given by one that shuts down.
 */
final class BrokenStreams implements StreamsUncaughtExceptionHandler, BeanPostProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenStreams.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof StreamsBuilderFactoryBean factory) {
            factory.setKafkaStreamsCustomizer(streams -> streams.setUncaughtExceptionHandler(this));
        }
        return bean;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable broken) {
        LOG.atError().setCause(broken).log("a stream broke; it begins anew from what was committed");
        LockSupport.parkNanos(PAUSE.toNanos());
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}

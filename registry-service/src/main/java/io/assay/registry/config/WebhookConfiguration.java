package io.assay.registry.config;

import io.assay.events.WebhookDelivered;
import io.assay.events.WebhookJob;
import io.assay.registry.domain.Subscriptions;
import io.assay.registry.gateway.HttpSubscribers;
import io.assay.registry.store.WebhookShowing;
import io.assay.registry.work.WebhookWork;
import io.assay.wire.Wire;
import io.assay.wire.show.Projections;
import io.assay.wire.work.Workers;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.transaction.support.TransactionTemplate;

/** Builds what tells those outside: who is told, what makes the attempts, what shows them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    @Bean
    Subscriptions subscriptions(WebhookSettings settings) {
        return settings.all();
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> webhookWorkers(Workers workers, WebhookSettings settings) {
        var subscribers = new HttpSubscribers(settings.hosts(), settings.secrets());
        return workers.of(WebhookJob.class, new WebhookWork(settings.all(), subscribers, settings.pausing()), settings.workers());
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> webhookProjection(
            Wire wire,
            ConsumerFactory<String, byte[]> consumers,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            WebhookShowing showing) {
        var topics = Stream.of(WebhookJob.class, WebhookDelivered.class).map(wire.topics()::nameOf).toList();
        return new Projections(wire, consumers, jdbc, transactions).of("registry-webhooks", topics, showing::show);
    }
}

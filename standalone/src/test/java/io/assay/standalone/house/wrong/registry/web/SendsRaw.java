package io.assay.standalone.house.wrong.registry.web;

import org.springframework.kafka.core.KafkaTemplate;

/** Wrong: sends past the announcer. */
final class SendsRaw {

    KafkaTemplate<String, byte[]> kafka;
}

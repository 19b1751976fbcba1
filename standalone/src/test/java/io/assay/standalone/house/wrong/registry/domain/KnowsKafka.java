package io.assay.standalone.house.wrong.registry.domain;

import org.apache.kafka.common.TopicPartition;

/** Wrong: a domain with Kafka. */
final class KnowsKafka {

    TopicPartition partition;
}

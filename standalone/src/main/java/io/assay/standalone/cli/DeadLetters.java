package io.assay.standalone.cli;

import static io.assay.wire.decide.DeadLetter.CAUSE;
import static io.assay.wire.decide.DeadLetter.DIED_AT;
import static io.assay.wire.decide.DeadLetter.ORIGIN_OFFSET;
import static io.assay.wire.decide.DeadLetter.ORIGIN_PARTITION;
import static io.assay.wire.decide.DeadLetter.ORIGIN_TOPIC;

import io.assay.wire.event.EventHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One service's dead letters, read to their present end. */
final class DeadLetters {

    private static final JsonMapper JSON = new JsonMapper();

    private final Broker broker;
    private final String service;

    DeadLetters(Broker broker, String service) {
        this.broker = broker;
        this.service = service;
        if (!broker.topics().services().contains(service)) {
            throw new CommandFailedException(
                    "there is no service '" + service + "'; name one of " + String.join(", ", broker.topics().services()));
        }
    }

    /** A dead letter as it lies in its topic. */
    record Letter(ConsumerRecord<String, byte[]> record) {

        String place() {
            return record.partition() + ":" + record.offset();
        }

        String origin() {
            return header(ORIGIN_TOPIC) + " " + header(ORIGIN_PARTITION) + ":" + header(ORIGIN_OFFSET);
        }

        String cause() {
            return header(CAUSE);
        }

        String diedAt() {
            return header(DIED_AT);
        }

        private String header(String name) {
            return String.valueOf(EventHeaders.text(record.headers(), name));
        }
    }

    List<Letter> all() {
        try (var consumer = broker.consumers().createConsumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(broker.topics().deadLettersOf(service)).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Letter> letters = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> letters.add(new Letter(record)));
            }
            return letters;
        }
    }

    /** Sends letters, untouched, where the service alone hears them; returns when the broker has them all. */
    void replay(List<Letter> letters) {
        String topic = broker.topics().replayOf(service);
        try (var producer = broker.producer()) {
            List<Future<?>> sent = new ArrayList<>();
            letters.forEach(l -> sent.add(producer.send(
                    new ProducerRecord<>(topic, null, l.record().key(), l.record().value(), l.record().headers()))));
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new CommandFailedException("the broker did not take every letter: " + e.getCause()
                    + "; replay again, what was heard already is heard as a duplicate");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("it was interrupted; replay again");
        }
    }

    static JsonNode json(List<Letter> letters) {
        return JSON.valueToTree(letters.stream().map(DeadLetters::fields).toList());
    }

    private static Map<String, Object> fields(Letter letter) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("place", letter.place());
        fields.put("originTopic", letter.header(ORIGIN_TOPIC));
        fields.put("originPartition", letter.header(ORIGIN_PARTITION));
        fields.put("originOffset", letter.header(ORIGIN_OFFSET));
        fields.put("key", letter.record().key());
        fields.put("diedAt", letter.diedAt());
        fields.put("cause", letter.cause());
        return fields;
    }
}

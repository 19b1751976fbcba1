package io.assay.monitoring.stream;

import io.assay.wire.decide.DeadLetter;
import io.assay.wire.event.EventHeaders;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** Puts records into a driver's topics and takes them out. */
final class Pipes {

    private Pipes() {}

    static void pipe(TopologyTestDriver driver, String topic, TestRecord<String, byte[]> record) {
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer()).pipeInput(record);
    }

    static List<TestRecord<String, byte[]>> drained(TopologyTestDriver driver, String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer()).readRecordsToList();
    }

    static String origin(TestRecord<String, byte[]> letter) {
        return EventHeaders.text(letter.headers(), DeadLetter.ORIGIN_TOPIC);
    }

    static String cause(TestRecord<String, byte[]> letter) {
        return EventHeaders.text(letter.headers(), DeadLetter.CAUSE);
    }
}

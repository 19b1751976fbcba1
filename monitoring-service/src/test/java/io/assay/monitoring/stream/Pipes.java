package io.assay.monitoring.stream;

import io.assay.wire.decide.DeadLetter;
import io.assay.wire.event.EventHeaders;
import java.util.List;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Random;
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

    /** What several partitions said, in any order that keeps each partition's own. */
    static List<TestRecord<String, byte[]>> interleaved(List<List<TestRecord<String, byte[]>>> said, Random random) {
        var left = new ArrayList<ArrayDeque<TestRecord<String, byte[]>>>();
        said.stream().filter(queue -> !queue.isEmpty()).map(ArrayDeque::new).forEach(left::add);
        List<TestRecord<String, byte[]>> all = new ArrayList<>();
        while (!left.isEmpty()) {
            all.add(left.get(random.nextInt(left.size())).remove());
            left.removeIf(ArrayDeque::isEmpty);
        }
        return all;
    }
}

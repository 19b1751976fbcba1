package io.assay.monitoring.stream;

import io.assay.events.WindowCounted;
import io.assay.wire.avro.AvroCodec;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;

/** What counting said to judging. */
final class CountsSaid {

    private final AvroCodec codec;
    private final Map<String, WindowCounted> latest = new HashMap<>();
    private int largest;

    CountsSaid(AvroCodec codec) {
        this.codec = codec;
    }

    TestRecord<String, byte[]> noted(TestRecord<String, byte[]> said) {
        largest = Math.max(largest, said.value().length);
        var counted = codec.decode(said.value(), WindowCounted.class);
        latest.put(counted.getShard() + " " + counted.getBlock() + " " + counted.getWindowFrom(), counted);
        return said;
    }

    /** Bytes of the largest event. */
    int largest() {
        return largest;
    }

    /** Rows of each feature, as all shards counted them last. */
    Map<String, Long> rowsOfFeatures() {
        Map<String, Long> rows = new HashMap<>();
        latest.values().forEach(said -> CountingWire.counts(said).features()
                .forEach(counts -> rows.merge(counts.name(), counts.rows(), Long::sum)));
        return rows;
    }

    /** Failed requests, as all shards counted them last. */
    long failed() {
        return latest.values().stream().filter(said -> said.getBlock() == 0).mapToLong(WindowCounted::getFailed).sum();
    }
}

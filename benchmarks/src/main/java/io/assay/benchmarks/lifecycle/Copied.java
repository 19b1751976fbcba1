package io.assay.benchmarks.lifecycle;

import io.assay.benchmarks.pairs.Side;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.event.EventTypes;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads and decodes every event, then copies in rows that somebody else worked out: the least that a rebuild could be. */
final class Copied implements Side {

    private final Ground ground;
    private final History history;
    private final Tables tables;
    private final Map<String, byte[]> rows;
    private final AvroCodec codec;
    private final EventTypes types;

    Copied(Ground ground, History history, Tables tables, Map<String, byte[]> rows) {
        this.ground = ground;
        this.history = history;
        this.tables = tables;
        this.rows = rows;
        this.codec = ground.codec();
        this.types = new EventTypes(history.declared());
    }

    @Override
    public void prepare() {
        tables.empty();
    }

    @Override
    public long run() {
        long read = 0;
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", ground.broker(), "isolation.level", "read_committed", "max.poll.records", "5000"),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(history.partitions());
            consumer.seekToBeginning(history.partitions());
            while (read < history.events()) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    codec.decode(record.value(), types.in(record.topic()).orElseThrow());
                    read++;
                }
            }
        }
        tables.copyIn(rows);
        return read;
    }
}

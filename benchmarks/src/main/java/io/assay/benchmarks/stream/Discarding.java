package io.assay.benchmarks.stream;

import io.assay.wire.avro.AvroCodec;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The baseline: polls, decodes and forgets. It decodes with Avro's own binary decoder, which it uses again for each record,
 * walking the one schema it knows straight into arrays that it uses again too: no event object, no list, no boxed number, texts
 * passed over by their length. Offsets are committed in a transaction every 100 ms, as monitoring commits.
 */
final class Discarding implements AutoCloseable {

    private static final long BETWEEN_COMMITS = 100_000_000;
    private static final int META_TEXTS_AFTER_CAUSE = 2;

    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;
    private final double[] numbers = new double[Served.ROWS];
    private final long[] longs = new long[Served.ROWS];
    private BinaryDecoder decoder;
    private double seen;

    Discarding(String servers, List<TopicPartition> partitions) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "group.id", "bench-discarding", "enable.auto.commit", "false",
                        "isolation.level", "read_committed", "max.poll.records", "1000"),
                new StringDeserializer(), new ByteArrayDeserializer());
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "transactional.id", "bench-discarding"),
                new StringSerializer(), new ByteArraySerializer());
        producer.initTransactions();
    }

    /** Until so many rows were decoded and their offsets committed. */
    long run(long wanted) {
        long rows = 0;
        long committed = System.nanoTime();
        while (rows < wanted) {
            for (ConsumerRecord<String, byte[]> one : consumer.poll(Duration.ofMillis(50))) {
                rows += decode(one.value());
            }
            if (rows >= wanted || System.nanoTime() - committed > BETWEEN_COMMITS) {
                commit();
                committed = System.nanoTime();
            }
        }
        return rows;
    }

    private void commit() {
        producer.beginTransaction();
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        consumer.assignment().forEach(one -> offsets.put(one, new OffsetAndMetadata(consumer.position(one))));
        producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
        producer.commitTransaction();
    }

    private int decode(byte[] value) {
        try {
            decoder = DecoderFactory.get().binaryDecoder(value, AvroCodec.FRAME, value.length - AvroCodec.FRAME, decoder);
            head();
            int rows = decoder.readInt();
            for (long items = decoder.readArrayStart(); items > 0; items = decoder.arrayNext()) {
                texts(items);
            }
            longs();
            ints();
            columns();
            columns();
            decoder.readLong();
            return rows;
        } catch (IOException e) {
            throw new IllegalStateException("the baseline cannot read its own bytes", e);
        }
    }

    /** Up to the shard's instance and batch number. */
    private void head() throws IOException {
        texts(1);
        decoder.readLong();
        if (decoder.readIndex() == 1) {
            texts(1);
        }
        texts(META_TEXTS_AFTER_CAUSE);
        decoder.readLong();
        texts(3);
        decoder.readLong();
        decoder.readEnum();
        decoder.readInt();
        texts(1);
        decoder.readLong();
        decoder.readLong();
    }

    private void texts(long number) throws IOException {
        for (long i = 0; i < number; i++) {
            decoder.skipString();
        }
    }

    private void longs() throws IOException {
        for (long items = decoder.readArrayStart(); items > 0; items = decoder.arrayNext()) {
            for (int i = 0; i < items; i++) {
                longs[i] = decoder.readLong();
            }
        }
    }

    private void ints() throws IOException {
        for (long items = decoder.readArrayStart(); items > 0; items = decoder.arrayNext()) {
            for (int i = 0; i < items; i++) {
                longs[i] = decoder.readInt();
            }
        }
    }

    private void columns() throws IOException {
        for (long items = decoder.readArrayStart(); items > 0; items = decoder.arrayNext()) {
            for (int i = 0; i < items; i++) {
                column();
            }
        }
    }

    private void column() throws IOException {
        texts(1);
        if (decoder.readIndex() == 1) {
            for (long items = decoder.readArrayStart(); items > 0; items = decoder.arrayNext()) {
                for (int i = 0; i < items; i++) {
                    numbers[i] = decoder.readDouble();
                }
            }
        }
        seen += numbers[0];
        decoder.readIndex();
        decoder.readIndex();
        decoder.readIndex();
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
        if (Double.isNaN(seen)) {
            throw new IllegalStateException("the baseline read what was never written");
        }
    }
}

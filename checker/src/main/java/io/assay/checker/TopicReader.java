package io.assay.checker;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** Reads topics to their present end, with the schemas their records were written with. */
public final class TopicReader {

    private static final int FRAME = 5;

    private final Map<String, Object> client;
    private final String registryUrl;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Map<Integer, Schema> schemas = new HashMap<>();

    public TopicReader(String bootstrapServers, String registryUrl) {
        this(Map.of("bootstrap.servers", bootstrapServers), registryUrl);
    }

    /** Reads as a client that is configured so, e.g. with who it is. */
    public TopicReader(Map<String, Object> client, String registryUrl) {
        this.client = Map.copyOf(client);
        this.registryUrl = registryUrl.replaceAll("/$", "");
    }

    /** Every readable event of these topics; what cannot be read is poison, which no promise rests on. */
    public Log read(List<String> topics) {
        try (var consumer = new KafkaConsumer<String, byte[]>(properties(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(t -> consumer.partitionsFor(t).stream())
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Entry> entries = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> read(record, entries));
            }
            return new Log(entries);
        }
    }

    private void read(ConsumerRecord<String, byte[]> record, List<Entry> entries) {
        GenericRecord event;
        try {
            event = decode(record.value());
        } catch (IOException | RuntimeException e) {
            return;
        }
        var at = Instant.ofEpochMilli(record.timestamp());
        entries.add(new Entry(record.topic(), record.partition(), record.offset(), record.key(), at, event));
    }

    private GenericRecord decode(byte[] value) throws IOException {
        var frame = ByteBuffer.wrap(value);
        if (frame.get() != 0) {
            throw new IOException("not registry-framed");
        }
        Schema schema = schema(frame.getInt());
        var decoder = DecoderFactory.get().binaryDecoder(value, FRAME, value.length - FRAME, null);
        return new GenericDatumReader<GenericRecord>(schema).read(null, decoder);
    }

    private Schema schema(int id) throws IOException {
        Schema known = schemas.get(id);
        if (known == null) {
            known = new Schema.Parser().parse(ask("/schemas/ids/" + id));
            schemas.put(id, known);
        }
        return known;
    }

    private String ask(String path) throws IOException {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(registryUrl + path)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the schema registry answers " + answer.statusCode() + " for " + path);
            }
            return json.readTree(answer.body()).get("schema").asString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Properties properties() {
        var properties = new Properties();
        properties.putAll(client);
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", "false");
        return properties;
    }
}

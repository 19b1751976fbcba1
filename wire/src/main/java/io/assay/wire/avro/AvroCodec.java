package io.assay.wire.avro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Turns events into registry-framed bytes and back: 0x00, schema id in four big-endian bytes, Avro binary. */
public final class AvroCodec {

    /** Bytes before an event's Avro. */
    public static final int FRAME = 5;

    private static final byte MAGIC = 0;
    private static final int MOST_SCHEMAS = 10_000;
    private static final Duration UNKNOWN_FOR = Duration.ofSeconds(10);

    private final SchemaRegistry registry;
    private final Map<String, Integer> idsBySubject = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemasById = new ConcurrentHashMap<>();
    private final Map<Integer, Instant> unknownIds = new ConcurrentHashMap<>();
    private final Map<Class<?>, Map<Integer, DatumReader<?>>> readers = new ConcurrentHashMap<>();

    static {
        TrustedClasses.trustEventsOnly();
    }

    public AvroCodec(SchemaRegistry registry) {
        this.registry = registry;
    }

    /**
     * Frames an event for a topic.
     *
     * @throws SchemaMissingException when the topic's subject lacks the event's schema
     */
    public byte[] encode(String topic, SpecificRecord event) {
        int id = idsBySubject.computeIfAbsent(topic + "-value", subject -> lookUp(subject, event.getSchema()));
        var bytes = new ByteArrayOutputStream(512);
        bytes.write(MAGIC);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(id).array());
        try {
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            new SpecificDatumWriter<SpecificRecord>(event.getSchema(), dataOf(event.getClass())).write(event, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new IllegalStateException("an array in memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a framed event as the given type.
     *
     * @throws UndecodableException when the bytes are not that event
     * @throws RegistryUnavailableException when its schema cannot be asked for
     */
    public <E extends SpecificRecord> E decode(byte[] value, Class<E> type) {
        int id = frame(value);
        DatumReader<E> reader = reader(id, type);
        try {
            BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(value, FRAME, value.length - FRAME, null);
            E event = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new UndecodableException("bytes are left over after its last field");
            }
            return event;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            throw e instanceof UndecodableException known ? known : new UndecodableException("its Avro is broken: " + e, e);
        } finally {
            keep(id, type, reader);
        }
    }

    /**
     * The schema that a framed event was written with, for who reads it in a way of its own.
     *
     * @throws UndecodableException when it is not framed, or its schema is unknown
     */
    public Schema writtenWith(byte[] value) {
        return schema(frame(value));
    }

    /** Resolving two schemas takes several times as long as reading an event, so it is done once for both. */
    @SuppressWarnings("unchecked")
    private <E extends SpecificRecord> DatumReader<E> reader(int id, Class<E> type) {
        DatumReader<?> known = readers.computeIfAbsent(type, t -> new ConcurrentHashMap<>()).get(id);
        return known == null ? resolved(schema(id), type) : (DatumReader<E>) known;
    }

    /** Only a reader that has read is kept: it completes itself when it first reads, which one thread alone may see. */
    private void keep(int id, Class<?> type, DatumReader<?> reader) {
        Map<Integer, DatumReader<?>> ofType = readers.get(type);
        if (!ofType.containsKey(id)) {
            remember(ofType, id, reader);
        }
    }

    private static <E extends SpecificRecord> DatumReader<E> resolved(Schema written, Class<E> type) {
        SpecificData data = dataOf(type);
        Schema wanted = data.getSchema(type);
        if (!written.getFullName().equals(wanted.getFullName())) {
            throw new UndecodableException("it is a " + written.getFullName() + ", not a " + wanted.getFullName());
        }
        return new SpecificDatumReader<>(written, wanted, data);
    }

    private static int frame(byte[] value) {
        if (value == null) {
            throw new UndecodableException("it has no value (a tombstone)");
        }
        if (value.length < FRAME) {
            throw new UndecodableException("it has " + value.length + " bytes, fewer than the frame of an event");
        }
        if (value[0] != MAGIC) {
            throw new UndecodableException("its first byte is 0x%02x, not 0x00: it is not registry-framed Avro".formatted(value[0]));
        }
        return ByteBuffer.wrap(value, 1, Integer.BYTES).getInt();
    }

    private Schema schema(int id) {
        Schema known = schemasById.get(id);
        return known == null ? ask(id) : known;
    }

    private Schema ask(int id) {
        Instant now = Instant.now();
        if (unknownIds.getOrDefault(id, Instant.MIN).isAfter(now)) {
            throw unknown(id);
        }
        var found = registry.byId(id);
        if (found.isEmpty()) {
            remember(unknownIds, id, now.plus(UNKNOWN_FOR));
            throw unknown(id);
        }
        remember(schemasById, id, found.get());
        return found.get();
    }

    private static <V> void remember(Map<Integer, V> cache, int id, V value) {
        if (cache.size() >= MOST_SCHEMAS) {
            cache.clear();
        }
        cache.put(id, value);
    }

    private int lookUp(String subject, Schema schema) {
        OptionalInt id = registry.idOf(subject, schema);
        return id.orElseThrow(() -> new SchemaMissingException(subject));
    }

    private static SpecificData dataOf(Class<?> type) {
        return SpecificData.getForClass(type);
    }

    private static UndecodableException unknown(int id) {
        return new UndecodableException("the schema registry knows no schema with id " + id);
    }
}

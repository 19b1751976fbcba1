package io.assay.checker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;

/** One event that begins as its golden sample and is changed field by field. */
final class Told {

    private static final Map<String, GenericRecord> SAMPLES = new HashMap<>();

    private final String topic;
    private final GenericRecord event;
    private Instant at;

    private Told(String topic, GenericRecord event, Instant at) {
        this.topic = topic;
        this.event = event;
        this.at = at;
    }

    static Told sample(String type, Instant at) {
        String file = type.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        GenericRecord golden = SAMPLES.computeIfAbsent(file, Told::golden);
        return new Told("modelops." + file + ".v1", GenericData.get().deepCopy(golden.getSchema(), golden), at);
    }

    private static GenericRecord golden(String file) {
        try (InputStream avsc = read("avro/" + file + ".avsc"); InputStream json = read("samples/" + file + ".json")) {
            Schema schema = new Schema.Parser().parse(avsc);
            return new GenericDatumReader<GenericRecord>(schema).read(null, DecoderFactory.get().jsonDecoder(schema, json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String field) {
        return event.hasField(field);
    }

    /** Sets the field at a dotted path; a text where an enum belongs becomes its symbol, an instant milliseconds. */
    Told with(String path, Object value) {
        GenericRecord here = event;
        String[] steps = path.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            here = here.get(steps[i]) instanceof List<?> list ? (GenericRecord) list.getFirst() : (GenericRecord) here.get(steps[i]);
            if (steps[i + 1].equals("0")) {
                i++;
            }
        }
        String field = steps[steps.length - 1];
        Schema schema = here.getSchema().getField(field).schema();
        here.put(field, schema.getType() == Schema.Type.ENUM && value instanceof String symbol
                ? new GenericData.EnumSymbol(schema, symbol)
                : value instanceof Instant moment ? (Object) moment.toEpochMilli() : value);
        return this;
    }

    /** Whatever it says of a model file, it says of a remote service in this revision. */
    Told ofEndpoint(String revision) {
        if (has("artefactDigest")) {
            with("artefactDigest", "");
        }
        if (has("facts")) {
            Schema facts = ((GenericRecord) event.get("facts")).getSchema();
            var endpoint = new GenericData.Record(facts.getField("endpoint").schema().getTypes().get(1));
            endpoint.put("url", "https://scores.example/v2/models/credit-risk");
            endpoint.put("protocol", "open-inference-v2");
            endpoint.put("revision", revision);
            with("facts.modelType", "endpoint").with("facts.artefacts", List.of()).with("facts.endpoint", endpoint);
        }
        return this;
    }

    /** Another record for the list at this field, a copy of its first with other values. */
    GenericRecord another(String listField) {
        GenericRecord first = (GenericRecord) ((List<?>) event.get(listField)).getFirst();
        return GenericData.get().deepCopy(first.getSchema(), first);
    }

    Told at(Instant moment) {
        at = moment;
        return this;
    }

    String id() {
        return ((GenericRecord) event.get("meta")).get("eventId").toString();
    }

    String text(String field) {
        return event.get(field).toString();
    }

    /** The event as it lies in its topic. */
    Entry entry() {
        return in(topic);
    }

    /** The event as it lies in another topic, such as dead letters. */
    Entry in(String otherTopic) {
        return new Entry(otherTopic, 0, 0, CreditRisk.MODEL, at, event);
    }

    private static InputStream read(String resource) {
        return Told.class.getClassLoader().getResourceAsStream(resource);
    }
}

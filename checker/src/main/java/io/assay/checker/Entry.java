package io.assay.checker;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.GenericRecord;

/**
 * One event as it lies in its topic.
 *
 * @param appendedAt when the broker appended it
 * @param event the event, read with the schema it was written with
 */
public record Entry(String topic, int partition, long offset, String key, Instant appendedAt, GenericRecord event) {

    /** Simple name of the event's type. */
    public String type() {
        return event.getSchema().getName();
    }

    String id() {
        return meta("eventId").toString();
    }

    String causedBy() {
        Object cause = meta("causationId");
        return cause == null ? null : cause.toString();
    }

    String actor() {
        return meta("actor").toString();
    }

    long sequence() {
        return (long) meta("sequence");
    }

    /** A text, enum or null of the event, by the dotted path of its field; null also where the path ends in nothing. */
    String text(String path) {
        Object value = at(path);
        return value == null ? null : value.toString();
    }

    /** Whatever lies there, for comparing. */
    Object value(String path) {
        return at(path);
    }

    long number(String path) {
        return ((Number) at(path)).longValue();
    }

    boolean yes(String path) {
        return Boolean.TRUE.equals(at(path));
    }

    Instant instant(String path) {
        return at(path) instanceof Long millis ? Instant.ofEpochMilli(millis) : null;
    }

    List<String> texts(String path) {
        return ((List<?>) at(path)).stream().map(Object::toString).toList();
    }

    @SuppressWarnings("unchecked")
    List<GenericRecord> records(String path) {
        return (List<GenericRecord>) at(path);
    }

    boolean has(String field) {
        return event.getSchema().getField(field) != null;
    }

    /** Model and version in one word, for people. */
    String subject() {
        return (has("modelId") ? text("modelId") : id()) + (has("version") ? ":" + text("version") : "");
    }

    /** Slot of a deployment event. */
    String slot() {
        return text("environment") + "/" + text("modelId");
    }

    /** What is counted by itself: a version, as it serves in a slot. */
    String series() {
        return subject() + " " + text("mode") + " in " + text("environment");
    }

    /** Submitter and developers. */
    Set<String> makers() {
        Set<String> makers = new HashSet<>(texts("facts.developers"));
        makers.add(text("facts.submitter"));
        return makers;
    }

    private Object meta(String field) {
        return ((GenericRecord) event.get("meta")).get(field);
    }

    private Object at(String path) {
        Object here = event;
        for (String step : path.split("\\.")) {
            here = here == null ? null : ((GenericRecord) here).get(step);
        }
        return here instanceof GenericEnumSymbol<?> symbol ? symbol.toString() : here;
    }
}

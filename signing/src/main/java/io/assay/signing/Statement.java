package io.assay.signing;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is signed: named values that bind a decision to what it is about, as canonical JSON in UTF-8. Names are sorted,
 * no space is written, lists are sorted sets, times are ISO 8601 in UTC, absent values are not written.
 */
public final class Statement {

    /** Name of what the statement states; one of {@link Purpose}. */
    public static final String TYPE = "type";

    /** Name of who states it, {@code person:<id>} or {@code service:<name>}. */
    public static final String BY = "by";

    /** Name of when it was signed. */
    public static final String SIGNED_AT = "signedAt";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final TreeMap<String, Object> values;

    private Statement(TreeMap<String, Object> values) {
        this.values = values;
    }

    /** A statement that says nothing yet but what it is. */
    public static Statement of(Purpose purpose) {
        return new Statement(new TreeMap<>()).with(TYPE, purpose.word());
    }

    /**
     * What these bytes state.
     *
     * @throws IllegalArgumentException when they are not one JSON object
     */
    public static Statement read(byte[] bytes) {
        try {
            var read = JSON.readValue(bytes, new TypeReference<TreeMap<String, Object>>() {});
            read.replaceAll((name, value) -> normal(value));
            return new Statement(read);
        } catch (JacksonException | NullPointerException e) {
            throw new IllegalArgumentException("the statement is not one JSON object", e);
        }
    }

    /**
     * The same with one more value; null, and what is empty, says that there is none; that counts when it is compared.
     *
     * @param value a text, an enum, a time, a number, a truth value, a set of texts, or named values
     */
    public Statement with(String name, Object value) {
        var more = new TreeMap<>(values);
        more.put(name, normal(value));
        return new Statement(more);
    }

    private static Object normal(Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text.isEmpty() ? null : text;
            case Integer number -> number.longValue();
            case Long number -> number;
            case Double number -> number;
            case Boolean truth -> truth;
            case Map<?, ?> named -> named.isEmpty() ? null : sorted(named);
            case Collection<?> list -> list.isEmpty() ? null : sorted(list);
            default -> value.toString();
        };
    }

    private static Map<String, Object> sorted(Map<?, ?> named) {
        var sorted = new TreeMap<String, Object>();
        named.forEach((name, value) -> sorted.put(String.valueOf(name), normal(value)));
        sorted.values().removeIf(Objects::isNull);
        return sorted;
    }

    private static List<String> sorted(Collection<?> list) {
        return list.stream().map(String::valueOf).distinct().sorted().toList();
    }

    /** All values by their names; times as texts. */
    public Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    /** The bytes that are signed. */
    public byte[] bytes() {
        var said = new TreeMap<>(values);
        said.values().removeIf(Objects::isNull);
        return JSON.writeValueAsBytes(said);
    }

    /** A value as text; empty when there is none. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(Object::toString);
    }

    /** A list of texts; empty when there is none. */
    public List<String> list(String name) {
        return values.get(name) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    /** A time; empty when there is none, or none that can be read. */
    public Optional<Instant> time(String name) {
        try {
            return text(name).map(Instant::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Names of the values that are claimed and that this statement states otherwise, or not at all. */
    public List<String> contradictions(Statement claimed) {
        var found = new ArrayList<String>();
        claimed.values.forEach((name, value) -> {
            if (!Objects.equals(values.get(name), value)) {
                found.add(name);
            }
        });
        return found;
    }
}

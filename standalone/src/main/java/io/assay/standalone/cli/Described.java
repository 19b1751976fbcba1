package io.assay.standalone.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fields of a description, read strictly: what is wanting or not as it must be is named with its place.
 *
 * @param place of these fields, for people: the file and the field they stand in
 */
record Described(String place, Map<String, Object> fields) {

    static Described of(Path file) {
        return new Described(file + ": ", Descriptions.read(file));
    }

    String text(String field) {
        return Optional.ofNullable(textOr(field, null)).filter(text -> !text.isBlank())
                .orElseThrow(() -> wrong(field, "is missing; give a text"));
    }

    /** Numbers and truth values count as the text they are. */
    String textOr(String field, String otherwise) {
        return switch (fields.get(field)) {
            case null -> otherwise;
            case String text -> text;
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> throw wrong(field, "is no text; give one");
        };
    }

    String oneOf(String field, String... allowed) {
        String text = text(field);
        if (!List.of(allowed).contains(text)) {
            throw wrong(field, "is '" + text + "'; use one of " + String.join(", ", allowed));
        }
        return text;
    }

    double number(String field) {
        double value = numberOr(field, Double.NaN);
        if (Double.isNaN(value)) {
            throw wrong(field, "is missing; give a number");
        }
        return value;
    }

    double numberOr(String field, double otherwise) {
        return switch (fields.get(field)) {
            case null -> otherwise;
            case Number number -> number.doubleValue();
            default -> throw wrong(field, "is '" + fields.get(field) + "'; give a number");
        };
    }

    boolean is(String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    List<String> texts(String field) {
        return list(field).stream().map(String::valueOf).toList();
    }

    /** The parts of a list of parts. */
    Stream<Described> all(String field) {
        List<Object> list = List.copyOf(list(field));
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1).map(i -> part(field + "[" + i + "]", list.get(i)));
    }

    /** A part with fields of its own. */
    Optional<Described> part(String field) {
        return Optional.ofNullable(fields.get(field)).map(value -> part(field, value));
    }

    Collection<String> names() {
        return fields.keySet();
    }

    CommandFailedException wrong(String field, String problem) {
        return new CommandFailedException(place + field + " " + problem);
    }

    private Collection<?> list(String field) {
        return switch (fields.get(field)) {
            case null -> List.of();
            case Collection<?> list when list.stream().noneMatch(Objects::isNull) -> list;
            default -> throw wrong(field, "is no list without gaps; give one");
        };
    }

    @SuppressWarnings("unchecked")
    private Described part(String field, Object value) {
        if (!(value instanceof Map<?, ?>)) {
            throw wrong(field, "has no fields; give some");
        }
        return new Described(place + field + ".", (Map<String, Object>) value);
    }
}

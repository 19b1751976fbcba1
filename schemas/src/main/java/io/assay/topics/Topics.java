package io.assay.topics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The one declaration of topics, read from {@code topics.yaml}: names, owners, kinds, writers and readers. */
public final class Topics {

    private final String prefix;
    private final Declaration declaration;
    private final Map<String, Topic> byName;

    private Topics(String prefix, Declaration declaration) {
        this.prefix = prefix;
        this.declaration = declaration;
        this.byName = all().collect(Collectors.toMap(Topic::name, Function.identity()));
    }

    /** The declaration under its own prefix, {@code modelops}. */
    public static Topics declared() {
        var declaration = read();
        return new Topics(declaration.prefix(), declaration);
    }

    /** The same topics under another prefix, for estates that share a cluster. */
    public Topics under(String otherPrefix) {
        return new Topics(otherPrefix, declaration);
    }

    /** First part of every topic's name. */
    public String prefix() {
        return prefix;
    }

    /** Every topic: published events, internal ones, each service's dead letters and replays, and the schemas. */
    public Stream<Topic> all() {
        return Stream.of(published(), internal(), services().stream().flatMap(this::troubled), Stream.of(schemas()))
                .flatMap(s -> s);
    }

    /** The topics that other teams build on. */
    public Stream<Topic> published() {
        return declaration.events().stream()
                .map(e -> topic(e.event(), kind(e.kind()), e.saidBy(), e.heardBy(), e.row()));
    }

    /** The topics by which one service speaks with its own workers. */
    public Stream<Topic> internal() {
        return declaration.internal().stream()
                .map(i -> topic(i.event(), kind(i.kind()), List.of(i.owner()), i.heardBy(), -1));
    }

    /** Name of the topic of an event type, e.g. {@code ModelRegistered -> modelops.model-registered.v1}. */
    public String nameOf(String event) {
        return prefix + "." + kebab(event) + ".v1";
    }

    /** Name of the topic of a generated event class. */
    public String nameOf(Class<?> event) {
        return nameOf(event.getSimpleName());
    }

    /** Where a service puts what it could not hear. */
    public String deadLettersOf(String service) {
        return prefix + "." + service + "-dead-letters.v1";
    }

    /** Where dead letters are put back for one service alone. */
    public String replayOf(String service) {
        return prefix + "." + service + "-replay.v1";
    }

    /** The compacted topic that keeps every schema readable when a registry is lost. */
    public String schemasTopic() {
        return prefix + ".schemas.v1";
    }

    /** The declared topic of that name, if there is one. */
    public Optional<Topic> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<String> services() {
        return declaration.services();
    }

    /** The service by whose edge people say an event of theirs. */
    String edgeOf(String event) {
        return declaration.edges().entrySet().stream()
                .filter(edge -> edge.getValue().contains(event))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("registry");
    }

    private Stream<Topic> troubled(String service) {
        var kind = kind("troubled");
        return Stream.of(
                new Topic(deadLettersOf(service), "", kind, List.of(service), List.of(), -1),
                new Topic(replayOf(service), "", kind, List.of("people"), List.of(service), -1));
    }

    private Topic schemas() {
        return new Topic(schemasTopic(), "", kind("copies"), List.of("people"), List.of(), -1);
    }

    private Topic topic(String event, Kind kind, List<String> saidBy, List<String> heardBy, int row) {
        return new Topic(nameOf(event), event, kind, saidBy, heardBy, row);
    }

    private Kind kind(String name) {
        return Kind.of(name, declaration.kinds().get(name));
    }

    private static String kebab(String event) {
        return event.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Declaration read() {
        try (InputStream yaml = Topics.class.getResourceAsStream("/topics.yaml")) {
            return new YAMLMapper().readValue(yaml, Declaration.class);
        } catch (IOException e) {
            throw new UncheckedIOException("topics.yaml cannot be read", e);
        }
    }

    record Declaration(
            String prefix,
            Map<String, Map<String, String>> kinds,
            List<Published> events,
            List<Internal> internal,
            List<String> services,
            Map<String, List<String>> edges) {}

    record Published(int row, String event, String kind, List<String> saidBy, List<String> heardBy) {}

    record Internal(String event, String kind, String owner, List<String> heardBy) {

        /** Services whose topologies or workers hear it: its owner, unless it is only shown. */
        @Override
        public List<String> heardBy() {
            return heardBy == null ? List.of(owner) : heardBy;
        }
    }
}

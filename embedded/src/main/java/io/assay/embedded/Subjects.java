package io.assay.embedded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/** What is registered: versions by subject, schemas by id, and the compatibility each subject is held to. */
final class Subjects {

    private static final Set<String> LEVELS = Set.of(
            "NONE", "BACKWARD", "BACKWARD_TRANSITIVE", "FORWARD", "FORWARD_TRANSITIVE", "FULL", "FULL_TRANSITIVE");

    private final Consumer<Registration> keep;
    private final Map<String, List<Registration>> bySubject = new TreeMap<>();
    private final Map<String, Integer> idsBySchema = new HashMap<>();
    private final TreeMap<Integer, String> schemasById = new TreeMap<>();
    private final Map<String, String> levels = new HashMap<>();

    Subjects(Consumer<Registration> keep) {
        this.keep = keep;
        levels.put("", "FULL_TRANSITIVE");
    }

    synchronized void restore(Registration registration) {
        bySubject.computeIfAbsent(registration.subject(), s -> new ArrayList<>()).add(registration);
        idsBySchema.put(registration.schema(), registration.id());
        schemasById.put(registration.id(), registration.schema());
    }

    synchronized List<String> names() {
        return List.copyOf(bySubject.keySet());
    }

    synchronized List<Integer> versions(String subject) {
        return registered(subject).stream().map(Registration::version).toList();
    }

    synchronized Registration version(String subject, String version) {
        List<Registration> all = registered(subject);
        return version.equals("latest") || version.equals("-1")
                ? all.getLast()
                : all.stream()
                        .filter(r -> Integer.toString(r.version()).equals(version))
                        .findFirst()
                        .orElseThrow(() -> RegistryProblem.noVersion(version));
    }

    synchronized String byId(int id) {
        String schema = schemasById.get(id);
        if (schema == null) {
            throw RegistryProblem.noSchema();
        }
        return schema;
    }

    synchronized Registration find(String subject, String text) {
        String schema = canonical(text);
        return registered(subject).stream()
                .filter(r -> r.schema().equals(schema))
                .findFirst()
                .orElseThrow(RegistryProblem::noSchema);
    }

    synchronized Registration register(String subject, String text) {
        String schema = canonical(text);
        List<Registration> before = bySubject.getOrDefault(subject, List.of());
        var known = before.stream().filter(r -> r.schema().equals(schema)).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        List<String> hindrances = hindrances(subject, schema, before);
        if (!hindrances.isEmpty()) {
            throw new RegistryProblem(409, 409, "Schema being registered is incompatible: " + String.join("; ", hindrances));
        }
        int id = idsBySchema.getOrDefault(schema, schemasById.isEmpty() ? 1 : schemasById.lastKey() + 1);
        var registration = new Registration(subject, before.size() + 1, id, schema);
        keep.accept(registration);
        restore(registration);
        return registration;
    }

    synchronized boolean compatible(String subject, String version, String text) {
        return hindrances(subject, canonical(text), List.of(version(subject, version))).isEmpty();
    }

    synchronized String level(String subject) {
        return levels.getOrDefault(subject, levels.get(""));
    }

    synchronized void level(String subject, String level) {
        if (!LEVELS.contains(level)) {
            throw new RegistryProblem(422, 42203, "Invalid compatibility level '" + level + "'; one of " + LEVELS);
        }
        levels.put(subject, level);
    }

    private List<String> hindrances(String subject, String schema, List<Registration> before) {
        String level = level(subject);
        List<Registration> against = level.endsWith("_TRANSITIVE") || before.isEmpty() ? before : List.of(before.getLast());
        List<String> hindrances = new ArrayList<>();
        for (Registration older : against) {
            if (level.startsWith("BACKWARD") || level.startsWith("FULL")) {
                hindrances.addAll(between(schema, older.schema()));
            }
            if (level.startsWith("FORWARD") || level.startsWith("FULL")) {
                hindrances.addAll(between(older.schema(), schema));
            }
        }
        return hindrances;
    }

    private static List<String> between(String reader, String writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(parse(reader), parse(writer)).getResult()
                .getIncompatibilities().stream()
                .map(SchemaCompatibility.Incompatibility::getMessage)
                .toList();
    }

    private List<Registration> registered(String subject) {
        List<Registration> all = bySubject.get(subject);
        if (all == null) {
            throw RegistryProblem.noSubject(subject);
        }
        return all;
    }

    private static String canonical(String text) {
        return parse(text).toString();
    }

    private static Schema parse(String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (AvroRuntimeException e) {
            throw new RegistryProblem(422, 42201, "Invalid schema: " + e.getMessage());
        }
    }
}

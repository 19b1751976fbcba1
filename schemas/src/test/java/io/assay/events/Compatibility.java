package io.assay.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.JsonProperties;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/** The rules that keep published events readable: both ways against every release, and no shape that could break it. */
final class Compatibility {

    private Compatibility() {}

    /** What hinders old readers, new readers, or both. */
    static List<String> problemsBetween(Schema older, Schema newer) {
        List<String> problems = new ArrayList<>();
        problems.addAll(problems("an old reader cannot read new events", older, newer));
        problems.addAll(problems("a new reader cannot read old events", newer, older));
        return problems;
    }

    /** Shapes that would break it one day. */
    static List<String> problemsIn(Schema schema) {
        List<String> problems = new ArrayList<>();
        look(schema, schema.getName(), problems, new HashSet<>());
        return problems;
    }

    private static List<String> problems(String what, Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getResult().getIncompatibilities().stream()
                .map(i -> what + ": " + i.getMessage() + " at " + i.getLocation())
                .toList();
    }

    private static void look(Schema schema, String at, List<String> problems, Set<String> seen) {
        switch (schema.getType()) {
            case RECORD -> lookAtRecord(schema, at, problems, seen);
            case ENUM -> lookAtEnum(schema, at, problems);
            case UNION -> lookAtUnion(schema, at, problems, seen);
            case ARRAY -> look(schema.getElementType(), at + "[]", problems, seen);
            case MAP -> look(schema.getValueType(), at + "{}", problems, seen);
            default -> lookAtLeaf(schema, at, problems);
        }
    }

    private static void lookAtRecord(Schema schema, String at, List<String> problems, Set<String> seen) {
        if (!seen.add(schema.getFullName())) {
            return;
        }
        for (Schema.Field field : schema.getFields()) {
            String here = at + "." + field.name();
            if (field.doc() == null || field.doc().isBlank()) {
                problems.add(here + " has no doc");
            }
            if (field.schema().isUnion() && field.defaultVal() != JsonProperties.NULL_VALUE) {
                problems.add(here + " is a union whose default is not null");
            }
            look(field.schema(), here, problems, seen);
        }
    }

    private static void lookAtEnum(Schema schema, String at, List<String> problems) {
        if (!schema.getEnumSymbols().getFirst().equals("UNKNOWN") || !"UNKNOWN".equals(schema.getEnumDefault())) {
            problems.add(at + " is an enum whose first symbol and default are not UNKNOWN");
        }
    }

    private static void lookAtUnion(Schema schema, String at, List<String> problems, Set<String> seen) {
        if (schema.getTypes().size() != 2 || schema.getTypes().getFirst().getType() != Schema.Type.NULL) {
            problems.add(at + " is a union other than [null, T]");
            return;
        }
        look(schema.getTypes().getLast(), at, problems, seen);
    }

    private static void lookAtLeaf(Schema schema, String at, List<String> problems) {
        if (schema.getLogicalType() instanceof LogicalTypes.Decimal) {
            problems.add(at + " is a decimal, which registries and readers treat differently");
        }
    }
}

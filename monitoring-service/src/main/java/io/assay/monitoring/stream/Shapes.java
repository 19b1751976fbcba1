package io.assay.monitoring.stream;

import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/** Whether another's schema writes a known value just as ours does, so that its bytes can be read without Avro resolving them. */
final class Shapes {

    private static final int DEEPEST = 12;

    private Shapes() {}

    /** Whether every field that both have is written in the same way; nothing of the other's may contain itself. */
    static boolean same(Schema theirs, Schema ours) {
        if (theirs.getType() != ours.getType()) {
            return false;
        }
        return switch (theirs.getType()) {
            case ARRAY -> same(theirs.getElementType(), ours.getElementType());
            case UNION -> branches(theirs, ours);
            case RECORD -> theirs.getFullName().equals(ours.getFullName())
                    && theirs.getFields().stream().allMatch(field -> known(field, ours.getField(field.name())));
            default -> true;
        };
    }

    private static boolean known(Field theirs, Field ours) {
        return ours == null ? flat(theirs.schema(), 0) : same(theirs.schema(), ours.schema());
    }

    private static boolean branches(Schema theirs, Schema ours) {
        boolean all = theirs.getTypes().size() == ours.getTypes().size();
        for (int i = 0; all && i < ours.getTypes().size(); i++) {
            all = same(theirs.getTypes().get(i), ours.getTypes().get(i));
        }
        return all;
    }

    private static boolean flat(Schema schema, int depth) {
        return depth < DEEPEST && switch (schema.getType()) {
            case ARRAY -> flat(schema.getElementType(), depth + 1);
            case MAP -> flat(schema.getValueType(), depth + 1);
            case UNION -> schema.getTypes().stream().allMatch(one -> flat(one, depth + 1));
            case RECORD -> schema.getFields().stream().allMatch(field -> flat(field.schema(), depth + 1));
            default -> true;
        };
    }
}

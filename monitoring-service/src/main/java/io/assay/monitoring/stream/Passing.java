package io.assay.monitoring.stream;

import java.util.List;
import org.apache.avro.Schema;

/** Passes over a value that is not wanted. */
@FunctionalInterface
interface Passing {

    void over(Cursor cursor);

    /** Over values of this schema. */
    static Passing of(Schema schema) {
        return switch (schema.getType()) {
            case NULL -> cursor -> {};
            case BOOLEAN -> cursor -> cursor.skip(1);
            case INT -> Cursor::anInt;
            case ENUM -> cursor -> cursor.branch(schema.getEnumSymbols().size());
            case LONG -> Cursor::aLong;
            case FLOAT -> cursor -> cursor.skip(Float.BYTES);
            case DOUBLE -> cursor -> cursor.skip(Double.BYTES);
            case STRING, BYTES -> Cursor::skipText;
            case FIXED -> cursor -> cursor.skip(schema.getFixedSize());
            case ARRAY -> items(of(schema.getElementType()));
            case MAP -> entries(of(schema.getValueType()));
            case UNION -> branches(schema.getTypes().stream().map(Passing::of).toList());
            case RECORD -> fields(schema.getFields().stream().map(field -> of(field.schema())).toList());
        };
    }

    private static Passing items(Passing item) {
        return cursor -> {
            for (int items = cursor.items(1); items > 0; items = cursor.items(1)) {
                for (int i = 0; i < items; i++) {
                    item.over(cursor);
                }
            }
        };
    }

    private static Passing entries(Passing value) {
        return items(cursor -> {
            cursor.skipText();
            value.over(cursor);
        });
    }

    private static Passing branches(List<Passing> branches) {
        return cursor -> branches.get(cursor.branch(branches.size())).over(cursor);
    }

    private static Passing fields(List<Passing> fields) {
        return cursor -> fields.forEach(field -> field.over(cursor));
    }
}

package io.assay.runtime.endpoint;

import io.assay.runtime.UnusableModelException;
import io.assay.table.ValueType;
import java.util.Arrays;
import java.util.function.DoublePredicate;

/** The protocol's datatypes: what each is here, and which numbers it holds; JSON has no word for NaN and infinities. */
enum Datatype {
    BOOL(ValueType.BOOLEAN, value -> value == 0 || value == 1, "0 or 1"),
    INT8(ValueType.INT, whole(-0x1p7, 0x1p7), "a whole number of 8 bits"),
    INT16(ValueType.INT, whole(-0x1p15, 0x1p15), "a whole number of 16 bits"),
    INT32(ValueType.INT, whole(-0x1p31, 0x1p31), "a whole number of 32 bits"),
    INT64(ValueType.LONG, whole(-0x1p63, 0x1p63), "a whole number of 64 bits"),
    UINT8(ValueType.INT, whole(0, 0x1p8), "a whole number from 0 to 255"),
    UINT16(ValueType.INT, whole(0, 0x1p16), "a whole number from 0 to 65535"),
    UINT32(ValueType.LONG, whole(0, 0x1p32), "a whole number of 32 bits that is not negative"),
    UINT64(ValueType.LONG, whole(0, 0x1p63), "a whole number of 63 bits that is not negative"),
    FP16(ValueType.FLOAT, value -> Math.abs(value) < 65520, "a finite number of 16 bits"),
    FP32(ValueType.FLOAT, value -> Float.isFinite((float) value), "a finite number of 32 bits"),
    FP64(ValueType.DOUBLE, Double::isFinite, "a finite number"),
    BYTES(ValueType.STRING, value -> false, "text");

    private final ValueType type;
    private final DoublePredicate holds;
    private final String words;

    Datatype(ValueType type, DoublePredicate holds, String words) {
        this.type = type;
        this.holds = holds;
        this.words = words;
    }

    static Datatype named(String name) {
        return Arrays.stream(values()).filter(d -> d.name().equals(name)).findFirst()
                .orElseThrow(() -> new UnusableModelException("the server declares the datatype '%s'; known are %s"
                        .formatted(ServerWords.cut(name), Arrays.toString(values()))));
    }

    /** The datatype that stands for a declared type. */
    static Datatype of(ValueType type) {
        return switch (type) {
            case FLOAT -> FP32;
            case DOUBLE -> FP64;
            case INT -> INT32;
            case LONG -> INT64;
            case BOOLEAN -> BOOL;
            case STRING -> BYTES;
        };
    }

    ValueType type() {
        return type;
    }

    boolean holds(double value) {
        return holds.test(value);
    }

    /** What it holds, in words. */
    String words() {
        return words;
    }

    private static DoublePredicate whole(double from, double end) {
        return value -> value == Math.rint(value) && value >= from && value < end;
    }
}

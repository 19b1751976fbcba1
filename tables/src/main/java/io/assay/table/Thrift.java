package io.assay.table;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads structures in Thrift's compact protocol from files that may be hostile: nothing is allocated for what a file only
 * claims to hold, and whatever two readers could understand differently is refused.
 *
 * <p>Source of the format: Apache Thrift, thrift-compact-protocol.md.
 */
final class Thrift {

    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int I8 = 3;
    private static final int I16 = 4;
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int DOUBLE = 7;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int DEEPEST = 16;
    private static final int LONG_SIZE = 15;

    private final ByteBuffer source;
    private int itemsLeft;

    /** Reads from the buffer's position on, no more than so many fields and list elements. */
    Thrift(ByteBuffer source, int items) {
        this.source = source;
        this.itemsLeft = items;
    }

    /** The next structure's fields by number; only those of the kept ones are there, and of all if none is named. */
    Map<Integer, Object> struct(int... kept) {
        return struct(0, true, kept);
    }

    private Map<Integer, Object> struct(int depth, boolean keep, int... kept) {
        require(depth < DEEPEST, "structures nested deeper than " + DEEPEST);
        Map<Integer, Object> fields = keep ? new HashMap<>() : Map.of();
        long numbers = 0;
        int last = 0;
        for (int head = next(); head != 0; head = next()) {
            int delta = head >>> 4;
            last = delta == 0 ? Math.toIntExact(zigzag()) : last + delta;
            require(last >= 0 && last < Long.SIZE && (numbers & 1L << last) == 0, "a field that is unknown or there twice");
            numbers |= 1L << last;
            boolean wanted = keep && isKept(last, kept);
            Object value = value(head & 0xf, depth, wanted);
            if (wanted) {
                fields.put(last, value);
            }
        }
        return fields;
    }

    private static boolean isKept(int field, int... kept) {
        for (int one : kept) {
            if (one == field) {
                return true;
            }
        }
        return kept.length == 0;
    }

    private Object value(int type, int depth, boolean keep) {
        require(itemsLeft-- > 0, "too many fields");
        return switch (type) {
            case TRUE -> true;
            case FALSE -> false;
            case I8 -> (byte) next();
            case I16 -> (short) zigzag();
            case I32 -> Math.toIntExact(zigzag());
            case I64 -> zigzag();
            case DOUBLE -> skip(Double.BYTES);
            case BINARY -> skip(varint());
            case LIST -> list(depth, keep);
            case STRUCT -> struct(depth + 1, keep);
            default -> throw new IllegalArgumentException("a field of the unexpected type " + type);
        };
    }

    private List<Object> list(int depth, boolean keep) {
        int head = next();
        int type = head & 0xf;
        long size = head >>> 4 == LONG_SIZE ? varint() : head >>> 4;
        require(type != TRUE && type != FALSE, "a list of truths");
        require(size >= 0 && size <= source.remaining(), "a list longer than the file");
        List<Object> elements = keep ? new ArrayList<>() : List.of();
        for (long i = 0; i < size; i++) {
            Object element = value(type, depth, keep);
            if (keep) {
                elements.add(element);
            }
        }
        return elements;
    }

    private Object skip(long bytes) {
        require(bytes >= 0 && bytes <= source.remaining(), "a text longer than the file");
        source.position(source.position() + (int) bytes);
        return bytes;
    }

    private long zigzag() {
        long number = varint();
        return number >>> 1 ^ -(number & 1);
    }

    /** A number in as many bytes as it needs, seven bits in each, the lowest first. */
    long varint() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int part = next();
            number |= (long) (part & 0x7f) << shift;
            if (part < 0x80) {
                return number;
            }
        }
        throw new IllegalArgumentException("a number that has no end");
    }

    private int next() {
        require(source.hasRemaining(), "a structure that is cut off");
        return source.get() & 0xff;
    }

    private static void require(boolean fine, String flaw) {
        if (!fine) {
            throw new IllegalArgumentException(flaw);
        }
    }
}

package io.assay.runtime;

import io.assay.table.ValueType;
import java.util.List;

/**
 * One input or output as the model itself declares it.
 *
 * @param name name in the model
 * @param type type of one value
 * @param shape dimensions, rows first; -1 where the model leaves one open
 * @param optional of an input, whether the model answers without it
 */
public record Port(String name, ValueType type, List<Long> shape, boolean optional) {

    public Port {
        shape = List.copyOf(shape);
    }

    /** A port that is always needed. */
    public Port(String name, ValueType type, List<Long> shape) {
        this(name, type, shape, false);
    }

    /** A port of one value a row. */
    public static Port single(String name, ValueType type, boolean optional) {
        return new Port(name, type, List.of(-1L), optional);
    }

    /** Values per row; -1 where the model leaves it open. */
    public long width() {
        List<Long> inner = shape.subList(Math.min(1, shape.size()), shape.size());
        return inner.contains(-1L) ? -1 : inner.stream().reduce(1L, Math::multiplyExact);
    }
}

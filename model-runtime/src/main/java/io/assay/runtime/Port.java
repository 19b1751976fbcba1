package io.assay.runtime;

import java.util.List;

/**
 * One input or output as the model itself declares it.
 *
 * @param name name in the model
 * @param type type of one value
 * @param shape dimensions, rows first; -1 where the model leaves one open
 */
public record Port(String name, ValueType type, List<Long> shape) {

    public Port {
        shape = List.copyOf(shape);
    }

    /** Values per row; -1 where the model leaves it open. */
    public long width() {
        List<Long> inner = shape.subList(Math.min(1, shape.size()), shape.size());
        return inner.contains(-1L) ? -1 : inner.stream().reduce(1L, Math::multiplyExact);
    }
}

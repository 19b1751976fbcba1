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

    /** Values per row; -1 where the model leaves it open. */
    public long width() {
        return shape.size() < 2 ? 1 : shape.subList(1, shape.size()).stream().reduce(1L, (a, b) -> a < 0 || b < 0 ? -1 : a * b);
    }
}

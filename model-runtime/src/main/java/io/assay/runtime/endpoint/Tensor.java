package io.assay.runtime.endpoint;

import io.assay.runtime.Port;
import java.util.ArrayList;
import java.util.List;

/** One input or output as the server declares it. */
record Tensor(Port port, Datatype datatype) {

    static Tensor of(String name, Datatype datatype, List<Long> shape) {
        return new Tensor(new Port(name, datatype.type(), shape.isEmpty() ? List.of(-1L) : shape), datatype);
    }

    /** A declared port, where the server names none. */
    static Tensor of(Port port) {
        return new Tensor(port, Datatype.of(port.type()));
    }

    String name() {
        return port.name();
    }

    /** Rows that one request takes at most; -1 where it is open. */
    long rows() {
        return port.shape().getFirst();
    }

    /** The shape of so many rows of so many values; an open dimension takes what the others leave. */
    List<Long> shape(long rows, long width) {
        List<Long> inner = port.shape().subList(1, port.shape().size());
        long known = inner.stream().filter(size -> size > 0).reduce(1L, (a, b) -> a * b);
        List<Long> shape = new ArrayList<>(List.of(rows));
        boolean filled = false;
        for (long size : inner) {
            shape.add(size > 0 ? size : filled ? 1 : width / known);
            filled |= size <= 0;
        }
        return shape;
    }
}

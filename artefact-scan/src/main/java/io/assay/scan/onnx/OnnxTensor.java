package io.assay.scan.onnx;

import io.assay.scan.reading.Refuse;
import io.assay.scan.reading.Shown;
import java.util.ArrayList;
import java.util.List;

/** One tensor that a model brings along: its declared shape must be paid for with bytes in the file. */
final class OnnxTensor {

    private static final int INT64 = 7;
    private static final int MOST_DIMENSIONS = 64;

    /** The widest packing that there is: four elements of two bits in a byte. */
    private static final int ELEMENTS_A_BYTE = 4;

    private static final long[] NO_VALUES = {};
    private static final int LITERAL = 64;

    private final int bytes;
    private final List<Long> shape = new ArrayList<>();
    private final List<Long> values = new ArrayList<>();
    private String name = "";
    private long type;
    private boolean external;

    private OnnxTensor(int bytes) {
        this.bytes = bytes;
    }

    static OnnxTensor read(OnnxFields fields) {
        var tensor = new OnnxTensor(fields.size());
        while (fields.next()) {
            tensor.field(fields);
        }
        return tensor;
    }

    private void field(OnnxFields fields) {
        if (fields.counts(1)) {
            dimension(fields.number());
        } else if (fields.holds(1)) {
            fields.numbers(this::dimension);
        } else if (fields.counts(2)) {
            type = fields.number();
        } else if (fields.holds(8)) {
            name = fields.text();
        } else if (fields.holds(13) || fields.counts(14) && fields.number() != 0) {
            external = true;
        } else if (fields.holds(9)) {
            fields.longs(LITERAL + 1, this::value);
        } else if (fields.holds(7)) {
            fields.numbers(this::value);
        } else if (fields.counts(7)) {
            value(fields.number());
        }
    }

    private void dimension(long size) {
        if (shape.size() >= MOST_DIMENSIONS) {
            throw OnnxFields.broken("the tensor '" + Shown.text(name) + "' has more than " + MOST_DIMENSIONS + " dimensions");
        }
        shape.add(size);
    }

    private void value(long value) {
        if (values.size() <= LITERAL) {
            values.add(value);
        }
    }

    String name() {
        return name;
    }

    /** Its whole numbers, when they are few; else nothing. */
    long[] values() {
        return type == INT64 && values.size() <= LITERAL ? values.stream().mapToLong(Long::longValue).toArray() : NO_VALUES;
    }

    /** How many elements its shape asks for; the largest number when they cannot be counted, negative when a size is. */
    long elements() {
        return product(shape.stream().mapToLong(Long::longValue).toArray());
    }

    static long product(long[] sizes) {
        long product = 1;
        for (long size : sizes) {
            if (size < 0) {
                return -1;
            }
            product = size != 0 && product > Long.MAX_VALUE / size ? Long.MAX_VALUE : product * size;
        }
        return product;
    }

    void judge(Refuse refuse) {
        long elements = elements();
        if (external) {
            refuse.because("onnx-external", "the tensor '" + Shown.text(name) + "' lies in another file; export it as one file");
        } else if (elements < 0 || elements > (long) bytes * ELEMENTS_A_BYTE) {
            refuse.because("onnx-tensor",
                    "the tensor '%s' declares the shape %s, but brings no more than %,d bytes; export the model again"
                    .formatted(Shown.text(name), Shown.text(shape.toString()), bytes));
        }
    }

    /** A tensor that is mostly zeros may be larger than its file, but is opened whole. */
    static long dense(OnnxFields sparse) {
        var tensor = new OnnxTensor(sparse.size());
        while (sparse.next()) {
            if (sparse.counts(3)) {
                tensor.dimension(sparse.number());
            } else if (sparse.holds(3)) {
                sparse.numbers(tensor::dimension);
            }
        }
        return tensor.elements();
    }
}

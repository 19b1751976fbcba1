package io.assay.runtime.worker;

import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.table.ValueType;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.List;

/** What a worker says of a model, its ports and its outputs; whoever reads believes no count before it makes room for it. */
final class AnswerWire {

    private static final int MOST_NAMES = 100_000;
    private static final int MOST_DIMENSIONS = 32;
    private static final int NUMBERS = 0;
    private static final int TEXTS = 1;

    private AnswerWire() {}

    static void putPorts(Wire wire, List<Port> ports) throws IOException {
        wire.putInt(ports.size());
        for (Port port : ports) {
            wire.putText(port.name()).putInt(port.type().ordinal()).putInt(port.optional() ? 1 : 0);
            putShape(wire, port.shape());
        }
    }

    static List<Port> ports(Wire wire) throws IOException {
        int count = wire.getCount(MOST_NAMES);
        List<Port> ports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = name(wire);
            ValueType type = type(wire);
            boolean optional = wire.getCount(1) == 1;
            ports.add(new Port(name, type, shape(wire), optional));
        }
        return List.copyOf(ports);
    }

    static void putOutputs(Wire wire, List<Output> outputs) throws IOException {
        wire.putInt(outputs.size());
        for (Output output : outputs) {
            wire.putText(output.name()).putInt(output.type().ordinal()).putInt(output.classes().size());
            TableWire.putTexts(wire, output.classes().toArray(String[]::new));
            putShape(wire, output.shape());
            if (output.numbers() != null) {
                wire.putInt(NUMBERS).putInt(output.numbers().length).putDoubles(output.numbers());
            } else {
                wire.putInt(TEXTS).putInt(output.texts().length);
                TableWire.putTexts(wire, output.texts());
            }
        }
    }

    /** The outputs for so many rows. */
    static List<Output> outputs(Wire wire, int rows) throws IOException {
        int count = wire.getCount(MOST_NAMES);
        List<Output> outputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            outputs.add(output(wire, rows));
        }
        return List.copyOf(outputs);
    }

    private static Output output(Wire wire, int rows) throws IOException {
        String name = name(wire);
        ValueType type = type(wire);
        List<String> classes = List.of(given(TableWire.getTexts(wire, wire.getCount(MOST_NAMES))));
        List<Long> shape = shape(wire);
        boolean texts = wire.getCount(TEXTS) == TEXTS;
        int values = wire.getCount(Integer.MAX_VALUE);
        if (shape.isEmpty() || shape.getFirst() != rows || product(shape) != values) {
            throw new ProtocolException("output '%s' has shape %s and %d values for %d rows".formatted(name, shape, values, rows));
        }
        return texts
                ? new Output(name, type, shape, null, TableWire.getTexts(wire, values), classes)
                : new Output(name, type, shape, wire.getDoubles(values), null, classes);
    }

    private static void putShape(Wire wire, List<Long> shape) throws IOException {
        wire.putInt(shape.size());
        for (long size : shape) {
            wire.putLong(size);
        }
    }

    private static List<Long> shape(Wire wire) throws IOException {
        int dimensions = wire.getCount(MOST_DIMENSIONS);
        List<Long> shape = new ArrayList<>();
        for (int i = 0; i < dimensions; i++) {
            shape.add(wire.getLong());
        }
        return shape;
    }

    private static long product(List<Long> shape) throws ProtocolException {
        try {
            return shape.stream().reduce(1L, Math::multiplyExact);
        } catch (ArithmeticException e) {
            throw new ProtocolException("its shape is " + shape);
        }
    }

    private static String name(Wire wire) throws IOException {
        return given(wire.getText())[0];
    }

    private static String[] given(String... texts) throws ProtocolException {
        for (String text : texts) {
            if (text == null) {
                throw new ProtocolException("it leaves out a name");
            }
        }
        return texts;
    }

    private static ValueType type(Wire wire) throws IOException {
        return ValueType.values()[wire.getCount(ValueType.values().length - 1)];
    }
}

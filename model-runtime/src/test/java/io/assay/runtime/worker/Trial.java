package io.assay.runtime.worker;

import io.assay.runtime.Model;
import io.assay.table.Column;
import io.assay.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/** Pools, models and rows for trying workers. */
final class Trial {

    static final Duration AMPLE = Duration.ofSeconds(30);

    private static final int TO_INT64 = 7;

    private Trial() {}

    /** Limits that are near, so that tests meet them soon. */
    static WorkerLimits limits(int workers, int ready) {
        return new WorkerLimits(
                128L << 20, 1L << 30, 16L << 20, Duration.ofSeconds(20), Duration.ofSeconds(20), workers, ready, false);
    }

    static byte[] onnx(String name) {
        try (InputStream file = Trial.class.getResourceAsStream("/models/" + name + ".onnx")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Table numbers(double... values) {
        return new Table(List.of(new Column.Numbers("x", values)));
    }

    /** What became of each command that a probe was given. */
    static String[] attempt(Model probe, String... commands) {
        return probe.score(new Table(List.of(new Column.Texts("command", commands))), AMPLE).getFirst().texts();
    }

    /** An ONNX model of 135 bytes that answers as many numbers as its input says: y = ConstantOfShape(Cast(x)). */
    static byte[] hungry() {
        byte[] cast = message(text(1, "x"), text(2, "n"), text(4, "Cast"),
                part(5, message(text(1, "to"), number(3, TO_INT64), number(20, 2))));
        byte[] fill = message(text(1, "n"), text(2, "y"), text(4, "ConstantOfShape"));
        byte[] graph = message(part(1, cast), part(1, fill), text(2, "g"), part(11, value("x")), part(12, value("y")));
        return message(number(1, 10), part(7, graph), part(8, message(text(1, ""), number(2, 19))));
    }

    /** A tensor of floats with one dimension of any size. */
    private static byte[] value(String name) {
        byte[] shape = message(part(1, message(text(2, name.equals("x") ? "N" : "M"))));
        return message(text(1, name), part(2, message(part(1, message(number(1, 1), part(2, shape))))));
    }

    private static byte[] message(byte[]... fields) {
        var all = new ByteArrayOutputStream();
        for (byte[] field : fields) {
            all.writeBytes(field);
        }
        return all.toByteArray();
    }

    private static byte[] text(int field, String text) {
        return part(field, text.getBytes());
    }

    /** Parts of up to 127 bytes, fields up to 15, numbers up to 127: one byte each; longer parts take two for their length. */
    private static byte[] part(int field, byte[] bytes) {
        return message(new byte[] {(byte) (field << 3 | 2)}, length(bytes.length), bytes);
    }

    private static byte[] number(int field, int value) {
        return field < 16 ? new byte[] {(byte) (field << 3), (byte) value}
                : new byte[] {(byte) (field << 3 & 0x7F | 0x80), (byte) (field >> 4), (byte) value};
    }

    private static byte[] length(int length) {
        return length < 128 ? new byte[] {(byte) length} : new byte[] {(byte) (length & 0x7F | 0x80), (byte) (length >> 7)};
    }
}

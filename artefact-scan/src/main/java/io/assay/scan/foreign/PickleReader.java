package io.assay.scan.foreign;

import io.assay.scan.reading.BrokenFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Reads a pickle's opcodes, protocols 0 to 5, as a machine would that runs nothing: it only knows what would be run. */
final class PickleReader {

    static final int PROTOCOL = 0x80;
    private static final int STOP = '.';
    private static final int DEEPEST = 3;

    private final byte[] bytes;
    private final PickleFindings findings;
    private final int depth;
    final PickleStack stack = new PickleStack();
    final PickleBytes in;

    private PickleReader(byte[] bytes, int from, int depth, PickleFindings findings) {
        this.bytes = bytes;
        this.in = new PickleBytes(bytes, from);
        this.depth = depth;
        this.findings = findings;
    }

    /** Reads the pickles that follow each other from this byte on, and those in their byte strings. */
    static PickleFindings read(byte[] bytes, int from) {
        var findings = new PickleFindings();
        new PickleReader(bytes, from, 1, findings).all();
        return findings;
    }

    private void all() {
        try {
            do {
                one();
            } while (in.peek() == PROTOCOL);
        } catch (BrokenFileException e) {
            findings.broken();
        }
    }

    private void one() {
        stack.clear();
        for (int code = (int) in.number(1); code != STOP; code = (int) in.number(1)) {
            Consumer<PickleReader> opcode = PickleOpcodes.of(code);
            if (opcode == null) {
                throw new BrokenFileException("pickle", "the pickle breaks at byte " + in.at());
            }
            opcode.accept(this);
        }
    }

    void imports(String module, String name) {
        var imported = new Value.Imported(module, name);
        findings.imported(imported);
        stack.push(imported);
    }

    /** The name and, below it, the module lie on the stack. */
    void importsFromStack() {
        Value name = stack.pop();
        Value module = stack.pop();
        if (name instanceof Value.Text what && module instanceof Value.Text where) {
            imports(where.content(), what.content());
        } else {
            imports("?", "what it computes itself");
        }
    }

    void calls(Value what, Value with) {
        findings.called(what, with);
        stack.push(new Value.Called(what, with));
    }

    /** An object takes its state; joblib writes an array's bytes behind that. */
    void builds() {
        Value state = stack.pop();
        JoblibArray.of(stack.top(), state).ifPresent(array -> {
            in.skip(array.aligned() ? in.number(1) : 0);
            if (array.pickled()) {
                new PickleReader(bytes, in.at(), depth + 1, findings).inside(this);
            } else {
                in.skip(array.bytes());
            }
        });
    }

    private void inside(PickleReader outer) {
        if (depth > DEEPEST) {
            throw new BrokenFileException("pickle", "pickles are nested deeper than " + DEEPEST);
        }
        one();
        outer.in.skip(in.at() - outer.in.at());
    }

    /** Bytes of this length follow; they may be a pickle for later. */
    void byteString(int width) {
        long length = in.number(width);
        int from = in.skip(length);
        if (length > 2 && (bytes[from] & 0xff) == PROTOCOL && bytes[from + 1] <= 5 && depth < DEEPEST) {
            new PickleReader(Arrays.copyOfRange(bytes, from, from + (int) length), 0, depth + 1, findings).all();
        }
        stack.push(new Value.Constant("<%,d bytes>".formatted(length)));
    }

    void collects(List<Value> items) {
        stack.push(new Value.Many(new ArrayList<>(items)));
    }
}

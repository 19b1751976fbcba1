package io.assay.scan.foreign;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What each opcode does to the stack; Python's pickletools.py lists them all. */
final class PickleOpcodes {

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static final Consumer<PickleReader>[] TABLE = new Consumer[256];

    static {
        constants();
        texts();
        collections();
        memo();
        stack();
        imports();
        calls();
    }

    private PickleOpcodes() {}

    /** Null when there is no such opcode. */
    static Consumer<PickleReader> of(int code) {
        return TABLE[code];
    }

    private static void op(int code, Consumer<PickleReader> does) {
        TABLE[code] = does;
    }

    private static void constant(int code, Function<PickleReader, String> words) {
        op(code, r -> r.stack.push(new Value.Constant(words.apply(r))));
    }

    private static void constants() {
        constant('F', r -> r.in.line());
        constant('I', r -> r.in.line());
        constant('L', r -> r.in.line());
        constant('J', r -> Integer.toString((int) r.in.number(4)));
        constant('K', r -> Long.toString(r.in.number(1)));
        constant('M', r -> Long.toString(r.in.number(2)));
        constant('G', r -> Double.toString(r.in.bigEndianDouble()));
        constant('N', r -> "None");
        constant(0x88, r -> "True");
        constant(0x89, r -> "False");
        constant(0x8a, r -> longNumber(r, (int) r.in.number(1)));
        constant(0x8b, r -> longNumber(r, r.in.number(4)));
    }

    private static String longNumber(PickleReader reader, long width) {
        if (width > 0 && width <= Long.BYTES) {
            return Long.toString(reader.in.number((int) width));
        }
        reader.in.skip(width);
        return width == 0 ? "0" : "a number";
    }

    private static void texts() {
        op('S', r -> r.stack.push(new Value.Text(r.in.line().replaceAll("^[\"']|[\"']\\s*$", ""))));
        op('V', r -> r.stack.push(new Value.Text(r.in.line())));
        op('T', r -> r.stack.push(r.in.text(4)));
        op('U', r -> r.stack.push(r.in.text(1)));
        op('X', r -> r.stack.push(r.in.text(4)));
        op(0x8c, r -> r.stack.push(r.in.text(1)));
        op(0x8d, r -> r.stack.push(r.in.text(8)));
        op('B', r -> r.byteString(4));
        op('C', r -> r.byteString(1));
        op(0x8e, r -> r.byteString(8));
        op(0x96, r -> r.byteString(8));
        op(0x97, r -> r.stack.push(Value.UNKNOWN));
        op(0x98, r -> { });
    }

    private static void collections() {
        for (int empty : new int[] {'}', ']', ')', 0x8f}) {
            op(empty, r -> r.collects(List.of()));
        }
        for (int toMark : new int[] {'d', 'l', 't', 0x91}) {
            op(toMark, r -> r.collects(r.stack.popToMark()));
        }
        for (int count = 1; count <= 3; count++) {
            int some = count;
            op(0x84 + count, r -> r.collects(r.stack.pop(some)));
        }
        op('a', r -> r.stack.extend(r.stack.pop(1)));
        op('s', r -> r.stack.extend(r.stack.pop(2)));
        for (int many : new int[] {'e', 'u', 0x90}) {
            op(many, r -> r.stack.extend(r.stack.popToMark()));
        }
    }

    private static void memo() {
        op('p', r -> r.stack.remember(index(r.in.line())));
        op('q', r -> r.stack.remember((int) r.in.number(1)));
        op('r', r -> r.stack.remember((int) r.in.number(4)));
        op(0x94, r -> r.stack.rememberNext());
        op('g', r -> r.stack.recall(index(r.in.line())));
        op('h', r -> r.stack.recall((int) r.in.number(1)));
        op('j', r -> r.stack.recall((int) r.in.number(4)));
    }

    private static int index(String line) {
        return line.matches("\\d{1,9}") ? Integer.parseInt(line) : -1;
    }

    private static void stack() {
        op(PickleReader.PROTOCOL, r -> r.in.skip(1));
        op(0x95, r -> r.in.skip(8));
        op('(', r -> r.stack.push(new Value.Mark()));
        op('0', r -> r.stack.pop());
        op('1', r -> r.stack.popToMark());
        op('2', r -> r.stack.push(r.stack.top()));
        op('P', r -> {
            r.in.line();
            r.stack.push(Value.UNKNOWN);
        });
        op('Q', r -> {
            r.stack.pop();
            r.stack.push(Value.UNKNOWN);
        });
    }

    private static void imports() {
        op('c', r -> r.imports(r.in.line(), r.in.line()));
        op(0x93, PickleReader::importsFromStack);
        op(0x82, r -> r.imports("extension", Long.toString(r.in.number(1))));
        op(0x83, r -> r.imports("extension", Long.toString(r.in.number(2))));
        op(0x84, r -> r.imports("extension", Long.toString(r.in.number(4))));
    }

    private static void calls() {
        for (int code : new int[] {'R', 0x81}) {
            op(code, r -> {
                List<Value> both = r.stack.pop(2);
                r.calls(both.getFirst(), both.getLast());
            });
        }
        op(0x92, r -> {
            List<Value> all = r.stack.pop(3);
            r.calls(all.getFirst(), all.get(1));
        });
        op('i', r -> {
            r.imports(r.in.line(), r.in.line());
            Value what = r.stack.pop();
            r.calls(what, new Value.Many(r.stack.popToMark()));
        });
        op('o', r -> {
            List<Value> all = r.stack.popToMark();
            Value what = all.isEmpty() ? Value.UNKNOWN : all.getFirst();
            r.calls(what, new Value.Many(all.subList(Math.min(1, all.size()), all.size())));
        });
        op('b', PickleReader::builds);
    }
}

package io.assay.scan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes pickles opcode by opcode. */
final class Pickle {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Opcodes and their arguments, one character a byte. */
    Pickle raw(String opcodes) {
        bytes.writeBytes(opcodes.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    static Pickle protocol(int number) {
        return new Pickle().raw("\u0080" + (char) number);
    }

    /** A short text of protocol 4. */
    Pickle text(String text) {
        return raw("\u008c" + (char) text.length() + text);
    }

    Pickle imports(String module, String name) {
        return text(module).text(name).raw("\u0093");
    }

    Pickle bytes(byte[] content) {
        raw("C" + (char) content.length);
        bytes.writeBytes(content);
        return this;
    }

    /** Calls what was imported with one text. */
    static byte[] calling(String module, String name, String argument) {
        return protocol(4).imports(module, name).text(argument).raw("\u0085R.").toBytes();
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}

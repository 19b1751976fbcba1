package io.assay.scan;

import java.util.Optional;

/**
 * Walks the outermost fields of an ONNX file, a protobuf {@code ModelProto}, without opening them: a cut or foreign file is
 * known before a parser sees it.
 */
final class OnnxFrame {

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int LENGTH = 2;
    private static final int FIXED_32 = 5;
    private static final int IR_VERSION = 1;
    private static final int GRAPH = 7;
    private static final int OPSET_IMPORT = 8;

    /** Field numbers of ModelProto reach 25 (functions, configuration); some room for newer ones. */
    private static final int HIGHEST_FIELD = 64;

    private final byte[] bytes;
    private int at;
    private boolean version;
    private boolean graph;
    private boolean operators;

    private OnnxFrame(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What is wrong with the file; empty when its frame is whole. */
    static Optional<String> flaw(byte[] bytes) {
        return Optional.ofNullable(new OnnxFrame(bytes).walk());
    }

    private String walk() {
        while (at < bytes.length) {
            int began = at;
            long tag = varint();
            long field = tag >>> 3;
            boolean known = field > 0 && field <= HIGHEST_FIELD && skip((int) (tag & 7));
            if (at > bytes.length) {
                return "it ends in the middle of what begins at byte " + began;
            }
            if (!known) {
                return "its structure breaks at byte " + began;
            }
            version |= field == IR_VERSION && (tag & 7) == VARINT;
            graph |= field == GRAPH && (tag & 7) == LENGTH;
            operators |= field == OPSET_IMPORT && (tag & 7) == LENGTH;
        }
        return lacking();
    }

    private String lacking() {
        if (!version) {
            return "it names no ONNX version";
        }
        if (!graph) {
            return "it holds no graph";
        }
        return operators ? null : "it names no operator set";
    }

    private boolean skip(int kind) {
        switch (kind) {
            case VARINT -> varint();
            case FIXED_64 -> at += Long.BYTES;
            case FIXED_32 -> at += Integer.BYTES;
            case LENGTH -> {
                long length = varint();
                if (length < 0) {
                    return false;
                }
                at = (int) Math.min(bytes.length + 1L, at + length);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A variable-length number; when the file ends in it, {@code at} lies past the end. */
    private long varint() {
        long number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at >= bytes.length) {
                at = bytes.length + 1;
                return 0;
            }
            byte next = bytes[at++];
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
        return -1;
    }
}

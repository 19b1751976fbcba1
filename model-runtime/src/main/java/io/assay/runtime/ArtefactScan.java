package io.assay.runtime;

import java.nio.charset.StandardCharsets;

/** Looks at a file's first bytes before anything parses it: what claims to be a model must look like one. */
public final class ArtefactScan {

    private static final int LARGEST = 1024 * 1024 * 1024;
    private static final int ONNX_IR_VERSION_FIELD = 0x08;
    private static final int NEWEST_IR_VERSION = 64;

    private ArtefactScan() {}

    /**
     * Refuses what does not look like the declared type.
     *
     * @throws UnusableModelException saying what it looks like instead
     */
    public static void require(String type, byte[] bytes) {
        if (bytes.length == 0) {
            throw new UnusableModelException("the file is empty");
        }
        if (bytes.length > LARGEST) {
            throw new UnusableModelException("the file has %,d bytes, more than the %,d that are opened".formatted(bytes.length, LARGEST));
        }
        if (type.equals("onnx") && !looksLikeOnnx(bytes)) {
            throw new UnusableModelException("the file is declared as ONNX but looks like " + lookOf(bytes)
                    + "; export the model to ONNX, or declare its true type");
        }
    }

    /** An ONNX file is a protobuf message whose first field is the IR version. */
    private static boolean looksLikeOnnx(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == ONNX_IR_VERSION_FIELD && bytes[1] > 0 && bytes[1] < NEWEST_IR_VERSION;
    }

    private static String lookOf(byte[] bytes) {
        if (startsWith(bytes, 0x80, 0x02) || startsWith(bytes, 0x80, 0x03) || startsWith(bytes, 0x80, 0x04) || startsWith(bytes, 0x80, 0x05)) {
            return "a Python pickle, which runs code when it is loaded and is never loaded here";
        }
        if (startsWith(bytes, 'P', 'K')) {
            return "a zip archive";
        }
        if (startsWith(bytes, 0x89, 'H', 'D', 'F')) {
            return "an HDF5 file";
        }
        if (startsWith(bytes, 0x1f, 0x8b)) {
            return "a gzip archive";
        }
        if (startsWith(bytes, 0x7f, 'E', 'L', 'F')) {
            return "a program";
        }
        return new String(bytes, 0, Math.min(64, bytes.length), StandardCharsets.UTF_8).chars().allMatch(ArtefactScan::printable)
                ? "text"
                : "something else";
    }

    private static boolean printable(int character) {
        return character >= ' ' && character != 0xfffd || Character.isWhitespace(character);
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}

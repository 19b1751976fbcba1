package io.assay.runtime;

import java.util.Optional;

/** Looks at a file's bytes before anything opens it: what claims to be a model must look like one. */
public final class ArtefactScan {

    /** The most bytes a model file may have. */
    static final int LARGEST = 1024 * 1024 * 1024;

    /** First bytes of a file that are enough to tell what it looks like. */
    public static final int HEAD = FileLook.HEAD;

    private ArtefactScan() {}

    /** What a file looks like by its first bytes instead of the declared type, in words; empty when nothing speaks against it. */
    public static Optional<String> otherThanDeclared(String type, byte[] head) {
        if (head.length == 0) {
            return Optional.of("the file is empty");
        }
        return type.equals("onnx")
                ? FileLook.of(head).map(look -> "the file is declared as ONNX but looks like " + look)
                : Optional.empty();
    }

    /**
     * Refuses what does not look like the declared type.
     *
     * @throws UnusableModelException saying what it looks like instead
     */
    static void require(String type, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new UnusableModelException(
                    "the file has %,d bytes, more than the %,d that are opened".formatted(bytes.length, LARGEST));
        }
        otherThanDeclared(type, bytes).ifPresent(words -> {
            throw new UnusableModelException(words + "; export the model again, or declare its true type");
        });
        if (type.equals("onnx")) {
            requireFrame(bytes);
        }
    }

    private static void requireFrame(byte[] bytes) {
        OnnxFrame.flaw(bytes).ifPresent(flaw -> {
            throw new UnusableModelException("the file is not a whole ONNX model: " + flaw + "; export the model again");
        });
    }
}

package io.assay.scan;

import java.util.List;
import java.util.Optional;

/** Looks at a file's bytes before anything opens it: what claims to be a model must look like one and hold nothing hostile. */
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

    /** All that speaks against a file as a model of this type; nothing of it is run, loaded or fetched. */
    public static List<Objection> scan(String type, byte[] bytes) {
        if (bytes.length > LARGEST) {
            return List.of(new Objection(
                    "size", "the file has %,d bytes, more than the %,d that are opened".formatted(bytes.length, LARGEST)));
        }
        return otherThanDeclared(type, bytes)
                .map(words -> new Objection("look", words + "; export the model again, or declare its true type"))
                .or(() -> type.equals("onnx") ? frame(bytes) : Optional.empty())
                .stream()
                .toList();
    }

    private static Optional<Objection> frame(byte[] bytes) {
        return OnnxFrame.flaw(bytes).map(flaw -> new Objection(
                "onnx-frame", "the file is not a whole ONNX model: " + flaw + "; export the model again"));
    }
}

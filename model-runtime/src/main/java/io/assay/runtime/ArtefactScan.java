package io.assay.runtime;

/** Looks at a file's bytes before anything opens it: what claims to be a model must look like one. */
final class ArtefactScan {

    /** The most bytes a model file may have. */
    static final int LARGEST = 1024 * 1024 * 1024;

    private ArtefactScan() {}

    /**
     * Refuses what does not look like the declared type.
     *
     * @throws UnusableModelException saying what it looks like instead
     */
    static void require(String type, byte[] bytes) {
        if (bytes.length == 0) {
            throw new UnusableModelException("the file is empty");
        }
        if (bytes.length > LARGEST) {
            throw new UnusableModelException(
                    "the file has %,d bytes, more than the %,d that are opened".formatted(bytes.length, LARGEST));
        }
        if (type.equals("onnx")) {
            requireOnnx(bytes);
        }
    }

    private static void requireOnnx(byte[] bytes) {
        var look = FileLook.of(bytes);
        if (look.isPresent()) {
            throw new UnusableModelException("the file is declared as ONNX but looks like " + look.get()
                    + "; export the model to ONNX, or declare its true type");
        }
        OnnxFrame.flaw(bytes).ifPresent(flaw -> {
            throw new UnusableModelException("the file is not a whole ONNX model: " + flaw + "; export the model again");
        });
    }
}

package io.assay.scan;

import io.assay.scan.foreign.ForeignScan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells by its first bytes what a file is: one line per kind.
 *
 * @param kind short name of the kind, e.g. {@code zip}
 * @param words what it is, in words
 */
record FileLook(String kind, Predicate<byte[]> fits, String words) {

    static final int HEAD = 512;
    static final String ZIP = "zip";
    static final String XML = "xml";
    static final String TEXT = "text";
    private static final String OTHER = "other";
    private static final String PICKLE = "a Python pickle, which runs code when it is loaded and is never loaded here";
    private static final String WIDE = "\u00fe\u00ff|\u00ff\u00fe|\0<|<\0";

    private static final List<FileLook> KNOWN = List.of(
            new FileLook(OTHER, ForeignScan::isPickle, PICKLE),
            new FileLook(ZIP, starts("PK\u0003\u0004"), "a zip archive (PyTorch, Keras and MOJO files are such)"),
            new FileLook(OTHER, starts("\u0089HDF"), "an HDF5 file (older Keras models are such)"),
            new FileLook(OTHER, starts("\u001f\u008b"), "a gzip archive"),
            new FileLook(OTHER, b -> ForeignScan.isZlib(b) && !text(b), "a zlib stream (joblib files are such)"),
            new FileLook(OTHER, starts("BZh9"), "a bzip2 archive"),
            new FileLook(OTHER, starts("\u00fd7zXZ"), "an xz archive"),
            new FileLook(OTHER, starts("\u0093NUMPY"), "a NumPy array"),
            new FileLook(OTHER, starts("\u00d0\u00cf\u0011\u00e0"), "an old or an encrypted Office file (save it as .xlsx, without a password)"),
            new FileLook(OTHER, starts("\u007fELF"), "a program"),
            new FileLook(OTHER, starts("MZ").and(b -> !text(b)), "a program"),
            new FileLook(OTHER, starts("\u00ca\u00fe\u00ba\u00be"), "a program"),
            new FileLook(OTHER, starts("%PDF"), "a PDF document"),
            new FileLook(OTHER, b -> b.length > 8 && head(b).startsWith("TFL3", 4), "a TensorFlow Lite model"),
            new FileLook(OTHER, b -> b.length > 8 && head(b).startsWith("ORTM", 4), "a model in ONNX Runtime's own format (export it as ONNX)"),
            new FileLook(OTHER, starts("version https://git-lfs"), "a Git LFS pointer and not the file itself (run git lfs pull)"),
            new FileLook(XML, b -> head(b).matches("(?s)(" + WIDE + ").*"), "an XML or HTML page"),
            new FileLook(XML, b -> text(b) && unmarked(b).startsWith("<"), "an XML or HTML page"),
            new FileLook(OTHER, b -> text(b) && unmarked(b).startsWith("{"), "JSON"),
            new FileLook(TEXT, FileLook::text, "text"));

    /** What the file looks like; empty when it looks like none of the known kinds. */
    static Optional<FileLook> of(byte[] bytes) {
        return KNOWN.stream().filter(look -> look.fits.test(bytes)).findFirst();
    }

    private static Predicate<byte[]> starts(String magic) {
        return bytes -> head(bytes).startsWith(magic);
    }

    private static String unmarked(byte[] bytes) {
        return head(bytes).replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    }

    private static boolean text(byte[] bytes) {
        return head(bytes).chars().allMatch(c -> c >= ' ' && c != 0x7f || c == '\n' || c == '\r' || c == '\t');
    }
}

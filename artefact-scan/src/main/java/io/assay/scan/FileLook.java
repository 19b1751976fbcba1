package io.assay.scan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells by its first bytes what a file is that is not the model it claims to be: one line per kind. */
record FileLook(Predicate<byte[]> fits, String words) {

    static final int HEAD = 512;
    private static final String PICKLE = "a Python pickle, which runs code when it is loaded and is never loaded here";

    /** Protocols 0 and 1 are text that names what to import: {@code cmodule\nname\n}. */
    private static final Pattern OLD_PICKLE = Pattern.compile("(?:^|[(\\]}.a-z0-9\\n])c[A-Za-z_][\\w.]*\\n[A-Za-z_]\\w*\\n");

    private static final List<FileLook> KNOWN = List.of(
            new FileLook(b -> b.length > 1 && (b[0] & 0xff) == 0x80 && b[1] >= 2 && b[1] <= 5, PICKLE),
            new FileLook(b -> b[b.length - 1] == '.' && OLD_PICKLE.matcher(head(b)).find(), PICKLE),
            new FileLook(starts("PK\u0003\u0004"), "a zip archive (PyTorch, Keras and MOJO files are such)"),
            new FileLook(starts("\u0089HDF"), "an HDF5 file (older Keras models are such)"),
            new FileLook(starts("\u001f\u008b"), "a gzip archive"),
            new FileLook(starts("\u0093NUMPY"), "a NumPy array"),
            new FileLook(starts("\u007fELF"), "a program"),
            new FileLook(starts("MZ"), "a program"),
            new FileLook(starts("\u00ca\u00fe\u00ba\u00be"), "a program"),
            new FileLook(b -> b.length > 8 && head(b).startsWith("TFL3", 4), "a TensorFlow Lite model"),
            new FileLook(starts("version https://git-lfs"), "a Git LFS pointer and not the file itself (run git lfs pull)"),
            new FileLook(b -> text(b) && head(b).stripLeading().startsWith("<"), "an XML or HTML page"),
            new FileLook(b -> text(b) && head(b).stripLeading().startsWith("{"), "JSON"),
            new FileLook(FileLook::text, "text"));

    /** What the file looks like; empty when it looks like none of the known kinds. */
    static Optional<String> of(byte[] bytes) {
        return KNOWN.stream().filter(look -> look.fits.test(bytes)).map(FileLook::words).findFirst();
    }

    private static Predicate<byte[]> starts(String magic) {
        return bytes -> head(bytes).startsWith(magic);
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    }

    private static boolean text(byte[] bytes) {
        return head(bytes).chars().allMatch(c -> c >= ' ' && c != 0x7f || c == '\n' || c == '\r' || c == '\t');
    }
}

package io.assay.standalone.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The folder that holds everything: kept where someone asked for it, else gone with the stack. */
final class StackFolder implements AutoCloseable {

    private final Path root;
    private final boolean kept;

    private StackFolder(Path root, boolean kept) {
        this.root = root;
        this.kept = kept;
    }

    static StackFolder of(Path wanted) {
        try {
            return wanted == null
                    ? new StackFolder(Files.createTempDirectory("assay-"), false)
                    : new StackFolder(Files.createDirectories(wanted.toAbsolutePath()), true);
        } catch (FileSystemException e) {
            throw new IllegalArgumentException("the folder " + wanted + " cannot be used: " + e.getMessage()
                    + "; name another with --data", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path of(String part) {
        return root.resolve(part);
    }

    @Override
    public void close() {
        if (kept) {
            return;
        }
        try (var all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder " + root + " cannot be removed", e);
        }
    }
}

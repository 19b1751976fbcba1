package io.assay.standalone.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** The folder that holds everything: kept where someone asked for it, else gone with the stack. */
public final class StackFolder implements AutoCloseable {

    private final Path root;
    private final boolean kept;
    private final FileChannel lock;

    private StackFolder(Path root, boolean kept) throws IOException {
        this.root = root;
        this.kept = kept;
        this.lock = FileChannel.open(root.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            throw new FileSystemException(root.toString(), null, "another assay has everything in it");
        }
    }

    /** A folder that is removed in the end. */
    static StackFolder temporary() {
        try {
            return new StackFolder(Files.createTempDirectory("assay-"), false);
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder can be made", e);
        }
    }

    /** A folder that stays; made when it is not there. */
    static StackFolder kept(Path folder) {
        try {
            return new StackFolder(Files.createDirectories(folder.toAbsolutePath()), true);
        } catch (IOException e) {
            throw new UnusableFolderException(folder, e);
        }
    }

    Path of(String part) {
        return root.resolve(part);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + root + " cannot be let go", e);
        }
        if (!kept) {
            remove();
        }
    }

    private void remove() {
        try (var all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder " + root + " cannot be removed", e);
        }
    }
}

package io.assay.deployment.gateway;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The folder of one instance's journal, guarded against a second one. */
final class JournalFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel guard;

    JournalFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.guard = guarded(folder.resolve("journal.lock"));
    }

    Path of(BatchHead head) {
        return folder.resolve(head.fileName());
    }

    /** Batches that an earlier start left, in its order. */
    List<Path> batches() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".batch")).sorted().toList();
        }
    }

    @Override
    public void close() throws IOException {
        guard.close();
    }

    private static FileChannel guarded(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new IOException(
                    file + " is held by another instance; give each its own assay.deployment.journal.folder");
        }
        return channel;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}

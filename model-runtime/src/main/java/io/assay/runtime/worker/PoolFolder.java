package io.assay.runtime.worker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/** A pool's place for temporary files; what a killed process left behind is removed by the next. */
final class PoolFolder implements AutoCloseable {

    private static final String PREFIX = "assay-workers-";
    private static final String LOCK = "lock";

    /** Where files lie in memory, on systems that have that. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private final Path path;
    private final FileChannel held;

    PoolFolder() throws IOException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        sweep(parent);
        path = Files.createTempDirectory(parent, PREFIX);
        held = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        held.lock();
    }

    Path path() {
        return path;
    }

    /** A new file in memory where that can be, else in a folder. */
    Path memory(Path folder) throws IOException {
        return Files.isWritable(MEMORY)
                ? Files.createTempFile(MEMORY, path.getFileName() + "-", "")
                : Files.createFile(folder.resolve("window"));
    }

    @Override
    public void close() throws IOException {
        held.close();
        removeAll(path);
    }

    private static void removeAll(Path folder) throws IOException {
        remove(folder);
        if (Files.isWritable(MEMORY)) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(MEMORY, folder.getFileName() + "-*")) {
                for (Path file : left) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Deletes a folder with all in it; links are deleted, not followed. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void sweep(Path parent) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : left) {
                if (isLeft(folder)) {
                    removeAll(folder);
                }
            }
        }
    }

    /** Whether nobody holds the folder's lock any more; the kernel lets go of it when a process ends in any way. */
    private static boolean isLeft(Path folder) {
        try (FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock mine = lock.tryLock()) {
            return mine != null;
        } catch (OverlappingFileLockException | IOException e) {
            return false;
        }
    }
}

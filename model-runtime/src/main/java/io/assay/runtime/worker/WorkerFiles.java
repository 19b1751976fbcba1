package io.assay.runtime.worker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The files of one worker.
 *
 * @param folder where they lie
 * @param window the shared memory's file: in memory where the system has a place for that
 */
record WorkerFiles(Path folder, Path window) implements AutoCloseable {

    /** In a new folder of the pool's. */
    static WorkerFiles within(PoolFolder pool) throws IOException {
        Path folder = Files.createTempDirectory(pool.path(), "w");
        Files.createDirectory(folder.resolve("tmp"));
        return new WorkerFiles(folder, pool.memory(folder));
    }

    /** Where the worker calls its parent. */
    Path socket() {
        return folder.resolve("socket");
    }

    /** The worker's own folder. */
    Path own() {
        return folder.resolve("tmp");
    }

    /** The window, of which every page is there: touching it cannot fail later for want of room. */
    ByteBuffer openWindow() throws IOException {
        try (FileChannel file = FileChannel.open(window, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            for (var zeros = ByteBuffer.allocate(2 * Exchange.WINDOW); zeros.hasRemaining();) {
                file.write(zeros);
            }
            return file.map(FileChannel.MapMode.READ_WRITE, 0, 2L * Exchange.WINDOW);
        }
    }

    /** Takes away the names by which window and socket can be found; both ends hold them open. */
    void hide() throws IOException {
        Files.deleteIfExists(window);
        Files.deleteIfExists(socket());
    }

    @Override
    public void close() throws IOException {
        hide();
        PoolFolder.remove(folder);
    }
}

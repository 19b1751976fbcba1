package io.assay.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A database process that outlived the process that had started it, and holds its folder. */
record Leftover(ProcessHandle process) {

    private static final int PATIENCE_SECONDS = 15;

    /** The one whose data lie in this folder, if it still runs. */
    static Optional<Leftover> in(Path data) {
        Path noted = data.resolve("postmaster.pid");
        if (!Files.exists(noted)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(noted)) {
            return lines.findFirst().map(String::strip).filter(first -> first.matches("\\d{1,18}"))
                    .flatMap(first -> ProcessHandle.of(Long.parseLong(first)))
                    .filter(process -> process.info().commandLine().filter(line -> line.contains(data.toString())).isPresent())
                    .map(Leftover::new);
        } catch (IOException e) {
            throw new UncheckedIOException(noted + " cannot be read", e);
        }
    }

    /** Has it shut down in order; its data are whole afterwards. */
    void end() {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the database process " + process.pid() + " cannot be ended", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}

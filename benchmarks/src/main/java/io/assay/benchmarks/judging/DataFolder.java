package io.assay.benchmarks.judging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A temporary folder for generated data, gone when closed. */
final class DataFolder implements AutoCloseable {

    private static final String TWIN = "/parquet_twin.py";

    private final Path folder;

    DataFolder() {
        try {
            folder = Files.createTempDirectory("assay-bench");
        } catch (IOException e) {
            throw new UncheckedIOException("the benchmarks need a temporary folder", e);
        }
    }

    /** So many rows of the clean world. */
    Path csv(int rows) {
        Path file = folder.resolve("data.csv");
        try (var writer = Files.newBufferedWriter(file)) {
            new CleanWorld().write(writer, rows);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("the data cannot be written", e);
        }
    }

    /** The same rows as Parquet; empty where no Python with pyarrow can write them. */
    Optional<Path> parquet(Path csv) {
        Path script = folder.resolve("parquet_twin.py");
        Path file = folder.resolve("data.parquet");
        try (var twin = DataFolder.class.getResourceAsStream(TWIN)) {
            Files.copy(twin, script);
            var python = new ProcessBuilder(python(), script.toString(), csv.toString(), file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return python.waitFor() == 0 ? Optional.of(file) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the benchmarks' temporary folder cannot be removed", e);
        }
    }

    private static String python() {
        return Optional.ofNullable(System.getenv("ASSAY_BENCH_PYTHON")).orElse("python3");
    }
}

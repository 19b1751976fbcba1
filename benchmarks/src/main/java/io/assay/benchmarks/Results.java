package io.assay.benchmarks;

import io.assay.benchmarks.pairs.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** All ratios of one run, and where it ran. */
record Results(Machine machine, List<Row> ratios) {

    private static final JsonMapper JSON = JsonMapper.shared();

    String json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    }

    void write(Path file) {
        try {
            Files.writeString(file, json());
        } catch (IOException e) {
            throw new UncheckedIOException("--json names " + file + ", which cannot be written", e);
        }
    }
}

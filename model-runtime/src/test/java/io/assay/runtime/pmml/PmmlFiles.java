package io.assay.runtime.pmml;

import io.assay.runtime.Output;
import io.assay.table.Column;
import io.assay.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The small PMML models of these tests, and rows for them. */
final class PmmlFiles {

    static final Duration AMPLE = Duration.ofSeconds(30);

    private PmmlFiles() {}

    static PmmlModel open(String name) {
        return PmmlModel.open(text(name).getBytes(StandardCharsets.UTF_8));
    }

    static String text(String name) {
        try (InputStream file = PmmlFiles.class.getResourceAsStream("/pmml/" + name + ".pmml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Output> score(String name, Column... columns) {
        try (PmmlModel model = open(name)) {
            return model.score(new Table(List.of(columns)), AMPLE).stream()
                    .collect(Collectors.toMap(Output::name, Function.identity()));
        }
    }

    static Column numbers(String name, double... values) {
        return new Column.Numbers(name, values);
    }

    static Column texts(String name, String... values) {
        return new Column.Texts(name, values);
    }
}

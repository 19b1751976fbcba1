package io.assay.runtime.dmn;

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

/** The small decision models of these tests, and rows for them. */
final class DmnFiles {

    static final Duration AMPLE = Duration.ofSeconds(60);

    private DmnFiles() {}

    static DmnModel open(String name) {
        return opened(text(name));
    }

    static DmnModel opened(String xml) {
        return DmnModel.open(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** A model with one decision, this expression of the text {@code x} and the number {@code our external debt}. */
    static String expression(String feel) {
        return text("expression").replace("EXPRESSION", feel.replace("&", "&amp;").replace("<", "&lt;"));
    }

    static String text(String name) {
        try (InputStream file = DmnFiles.class.getResourceAsStream("/dmn/" + name + ".dmn")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Output> score(DmnModel model, Column... columns) {
        return model.score(new Table(List.of(columns)), AMPLE).stream()
                .collect(Collectors.toMap(Output::name, Function.identity()));
    }

    static Column numbers(String name, double... values) {
        return new Column.Numbers(name, values);
    }

    static Column texts(String name, String... values) {
        return new Column.Texts(name, values);
    }
}

package io.assay.runtime.onnx;

import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.formats.ModelFormats;
import io.assay.table.Column;
import io.assay.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The models that {@code make_models.py} made, and what Python answered on them. */
final class TinyModels {

    static final Duration AMPLE = Duration.ofSeconds(30);

    private TinyModels() {}

    static byte[] bytes(String name) {
        try (InputStream file = TinyModels.class.getResourceAsStream("/models/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Model open(String name) {
        return ModelFormats.open("onnx", bytes(name + ".onnx"));
    }

    static List<Output> score(String name, Column... columns) {
        try (Model model = open(name)) {
            return model.score(new Table(List.of(columns)), AMPLE);
        }
    }

    /** What Python answered, flattened row by row. */
    static double[] expected(String model, String output) {
        JsonNode rows = JsonMapper.shared().readTree(bytes("expected.json")).get(model).get(output);
        return rows.valueStream()
                .flatMap(row -> row.isArray() ? row.valueStream() : Stream.of(row))
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    static Column.Numbers numbers(String name, double... values) {
        return new Column.Numbers(name, values);
    }

    static Column.Texts texts(String name, String... values) {
        return new Column.Texts(name, values);
    }

    /** The three rows that Python scored, as the features of a wide input. */
    static Column[] three(String... names) {
        double[][] columns = {{0.5, -0.25, 3}, {-1, 1.5, 3}, {2, 0, 3}};
        return IntStream.range(0, 3)
                .mapToObj(i -> numbers(names[i], Arrays.copyOf(columns[i], 3)))
                .toArray(Column[]::new);
    }
}

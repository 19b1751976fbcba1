package io.assay.runtime.mojo;

import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.formats.ModelFormats;
import io.assay.table.Column;
import io.assay.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The models that {@code make_models.py} trained, and what H2O predicted with them. */
final class TrainedModels {

    static final Duration AMPLE = Duration.ofSeconds(30);

    private static final JsonNode EXPECTED = JsonMapper.shared().readTree(bytes("expected.json"));

    private TrainedModels() {}

    static byte[] bytes(String name) {
        try (InputStream file = TrainedModels.class.getResourceAsStream("/mojo/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Model open(String name) {
        return ModelFormats.open("mojo", bytes(name + ".zip"));
    }

    static List<Output> score(String name, Table rows) {
        try (Model model = open(name)) {
            return model.score(rows, AMPLE);
        }
    }

    static Output output(List<Output> outputs, String name) {
        return outputs.stream().filter(output -> output.name().equals(name)).findFirst().orElseThrow();
    }

    /** The five rows that H2O predicted: a missing number, a missing and an unknown region among them. */
    static Table rows() {
        return new Table(List.of(
                new Column.Numbers("income", numbers("rows", "income")),
                new Column.Numbers("age", numbers("rows", "age")),
                new Column.Texts("region", texts("rows", "region")),
                new Column.Numbers("base", numbers("rows", "base"))));
    }

    /** What H2O says; NaN where it says nothing. */
    static double[] numbers(String model, String column) {
        return EXPECTED.get(model).get(column).valueStream()
                .mapToDouble(value -> value.isNull() ? Double.NaN : value.asDouble())
                .toArray();
    }

    static String[] texts(String model, String column) {
        return EXPECTED.get(model).get(column).valueStream()
                .map(value -> value.isNull() ? null : value.asString())
                .toArray(String[]::new);
    }
}

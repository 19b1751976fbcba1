package io.assay.standalone.dev;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The first rows of a file of applicants, as numbers and as a request of the Open Inference Protocol. */
record Applicants(List<String> header, List<String[]> rows) {

    static Applicants of(InputStream csv, int rows) {
        try (var lines = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            return new Applicants(List.of(lines.readLine().split(",")), lines.lines().limit(rows).map(line -> line.split(",")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double[] column(String name) {
        int place = header.indexOf(name);
        return rows.stream().mapToDouble(row -> Double.parseDouble(row[place])).toArray();
    }

    /** These inputs of all rows, in the types that they are declared with. */
    Map<String, Object> request(List<Map<String, Object>> inputs) {
        return Map.of("inputs", inputs.stream().map(this::input).toList());
    }

    private Map<String, Object> input(Map<String, Object> declared) {
        String name = declared.get("name").toString();
        return Map.of(
                "name", name,
                "shape", List.of(rows.size()),
                "datatype", declared.get("type").equals("double") ? "FP64" : "FP32",
                "data", Arrays.stream(column(name)).boxed().toList());
    }
}

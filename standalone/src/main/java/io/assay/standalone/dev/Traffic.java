package io.assay.standalone.dev;

import io.assay.examples.ConsumerCredit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The applicants who come after the model was built, in blocks, as requests of the Open Inference Protocol. */
final class Traffic {

    static final int BLOCK = 2_000;
    private static final int PER_REQUEST = 100;

    private final List<String> header;
    private final List<String[]> rows;
    private final List<String> columns;

    /** Rows with these inputs only. */
    Traffic(List<String> inputs) {
        try (var csv = new BufferedReader(
                new InputStreamReader(ConsumerCredit.open("traffic.csv"), StandardCharsets.UTF_8))) {
            header = List.of(csv.readLine().split(","));
            rows = csv.lines().map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        columns = inputs;
    }

    /** The requests of one block; a factor above 1 multiplies one input, as a changed unit upstream would. */
    List<Map<String, Object>> block(int number, String changed, double factor) {
        List<Map<String, Object>> requests = new ArrayList<>();
        for (int from = number * BLOCK; from < (number + 1) * BLOCK; from += PER_REQUEST) {
            requests.add(request(from, changed, factor));
        }
        return requests;
    }

    private Map<String, Object> request(int from, String changed, double factor) {
        List<Map<String, Object>> inputs = new ArrayList<>();
        for (String column : columns) {
            int place = header.indexOf(column);
            List<Double> values = rows.subList(from, from + PER_REQUEST).stream()
                    .map(row -> Double.parseDouble(row[place]) * (column.equals(changed) ? factor : 1))
                    .toList();
            Map<String, Object> input = new LinkedHashMap<>();
            input.put("name", column);
            input.put("shape", List.of(PER_REQUEST, 1));
            input.put("datatype", "FP32");
            input.put("data", values);
            inputs.add(input);
        }
        return Map.of("id", rows.get(from)[0] + (changed == null ? "" : "-" + changed), "inputs", inputs);
    }
}

package io.assay.examples;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** Reads the example's files for the tests. */
final class Example {

    static final List<String> VERSIONS = List.of("1.0.0", "1.1.0", "1.2.0");

    private Example() {
    }

    static byte[] bytes(String name) {
        try (InputStream file = ConsumerCredit.open(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<NamedCsvRecord> rows(String name) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(ConsumerCredit.open(name))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads YAML, and JSON, which is YAML too. */
    static Map<String, Object> document(String name) {
        return new Yaml().load(ConsumerCredit.open(name));
    }

    static Map<String, Object> submission(String version) {
        return document("model-" + version + ".yaml");
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, Object> document, String field) {
        return (List<Map<String, Object>>) document.getOrDefault(field, List.of());
    }

    static List<String> names(Map<String, Object> document, String field) {
        return list(document, field).stream().map(entry -> (String) entry.get("name")).toList();
    }

    /** The number at the end of a path of field names. */
    @SuppressWarnings("unchecked")
    static double number(Map<String, Object> document, String... path) {
        Object at = document;
        for (String field : path) {
            at = ((Map<String, Object>) at).get(field);
        }
        return ((Number) at).doubleValue();
    }
}

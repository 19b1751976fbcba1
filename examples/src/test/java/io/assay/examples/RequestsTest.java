package io.assay.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What the README sends with curl is what the YAML files say, with every file named by its digest. */
class RequestsTest {

    @Test
    void sendsTheUseCaseAsItWasWritten() throws IOException {
        assertThat(request("use-case")).isEqualTo(Example.document("use-case.yaml"));
    }

    @Test
    void sendsTheHoldOutByDigest() throws IOException {
        Map<String, Object> written = Example.document("dataset-holdout.yaml");
        written.putAll(stored((String) written.remove("path")));

        assertThat(request("data-set")).isEqualTo(written);
    }

    @Test
    void sendsTheModelByDigest() throws IOException {
        Map<String, Object> written = Example.submission("1.0.0");
        Example.list(written, "artefacts").forEach(artefact -> artefact.putAll(stored((String) artefact.get("path"))));

        assertThat(request("model-1.0.0")).isEqualTo(written);
    }

    @Test
    void asksForTheFirstTwoApplicants() throws IOException {
        var applicants = Example.rows("traffic.csv").subList(0, 2);

        var inputs = Example.list(request("infer"), "inputs");

        assertThat(inputs).extracting(input -> input.get("name"))
                .containsExactlyElementsOf(Example.names(Example.submission("1.0.0"), "inputs"));
        assertThat(inputs).allSatisfy(input -> assertThat(input.get("data")).isEqualTo(applicants.stream()
                .map(row -> Double.valueOf(row.getField((String) input.get("name"))))
                .toList()));
    }

    private static Map<String, Object> stored(String file) {
        byte[] content = Example.bytes(file);
        Map<String, Object> stored = new LinkedHashMap<>();
        stored.put("digest", "assay:sha256/" + sha256(content));
        stored.put("size", content.length);
        return stored;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Map<String, Object> request(String name) throws IOException {
        return new Yaml().load(Files.readString(Path.of("consumer-credit", "requests", name + ".json")));
    }
}

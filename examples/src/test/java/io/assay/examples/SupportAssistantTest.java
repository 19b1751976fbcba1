package io.assay.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class SupportAssistantTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "1.1.0"})
    void handsInFilesThatAreThere(String version) throws IOException {
        Map<String, Object> submission = new Yaml().load(text("application-" + version + ".yaml"));

        List<Map<String, Object>> files = Example.list(submission, "artefacts");

        assertThat(files).extracting(file -> file.get("role")).containsExactly("prompt", "golden-set", "answers");
        assertThat(files).allSatisfy(file -> assertThat(text((String) file.get("path"))).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers-1.0.0.jsonl", "answers-1.1.0.jsonl"})
    void answersEveryQuestionTwice(String answers) throws IOException {
        assertThat(text("golden-set.jsonl").lines()).hasSize(60);
        assertThat(text(answers).lines()).hasSize(120);
    }

    @Test
    void pointsToTheReadmeForAFileThatIsNotThere() {
        assertThatThrownBy(() -> SupportAssistant.open("weights.bin")).hasMessageContainingAll("'weights.bin'", "README");
    }

    private static String text(String name) throws IOException {
        try (InputStream file = SupportAssistant.open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

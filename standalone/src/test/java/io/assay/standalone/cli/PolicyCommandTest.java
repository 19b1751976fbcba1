package io.assay.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.standalone.Assay;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code assay policy} needs no server. */
class PolicyCommandTest {

    @TempDir
    Path folder;

    private String err;

    @Test
    void printsAPolicyThatItFindsRight() throws IOException {
        Path file = Files.writeString(folder.resolve("policy.yaml"), run(0, "policy", "example"));

        String said = run(0, "policy", "check", file.toString());

        assertThat(said).contains("policy.yaml is right: assay-default, version 2, assay:sha256/");
    }

    @Test
    void tellsEveryProblemByLineAndColumn() throws IOException {
        Path file = wrong();

        String said = run(1, "policy", "check", file.toString());

        assertThat(said.lines()).hasSize(2);
        assertThat(said).containsPattern("policy.yaml:18:1: parameter is no field of a policy; did you mean parameters\\?")
                .containsPattern("policy.yaml:\\d+:\\d+: tiers.high.checks.auc.at-least is 70, but auc is measured from 0 to 1");
    }

    @Test
    void tellsProblemsAsJson() throws IOException {
        Path file = wrong();

        var said = new JsonMapper().readTree(run(1, "policy", "check", "-o", "json", file.toString()));

        assertThat(said.at("/digest").isNull()).isTrue();
        assertThat(said.at("/problems")).anySatisfy(problem -> assertThat(problem.path("line").asInt()).isEqualTo(18));
    }

    @Test
    void explainsOneCheckInEveryTierWithItsClauses() {
        String said = run(0, "policy", "explain", "--check", "auc");

        assertThat(said).contains("tier high", "tier medium", "tier low")
                .contains("auc (blocking): area under the ROC curve; at least 0.7; not clearing it stops the model")
                .contains("gives evidence for: SR 26-2, outcomes analysis; EU AI Act, Art. 15 (accuracy), in force from 2027-12-02")
                .doesNotContain("gini");
    }

    @Test
    void explainsOneTierAndNamesWhatOnlyInforms() {
        String said = run(0, "policy", "explain", "--tier", "low");

        assertThat(said).contains("tier low", "artefact-scan (blocking)").doesNotContain("tier high");
        assertThat(said).containsPattern("only told \\(--check says how\\): .*gini");
    }

    @Test
    void explainsAsJson() {
        var said = new JsonMapper().readTree(run(0, "policy", "explain", "--tier", "high", "--check", "ece", "-o", "json"));

        assertThat(said).singleElement().satisfies(ece -> {
            assertThat(ece.path("severity").asString()).isEqualTo("blocking");
            assertThat(ece.path("asks").asString()).contains("at most 0.03");
        });
    }

    @Test
    void printsTheSchemaForEditors() {
        var schema = new JsonMapper().readTree(run(0, "policy", "schema"));

        assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    @Test
    void saysWhatIsWrongWithTheLineOrTheFile() throws IOException {
        run(2, "policy", "explain", "--check", "auk");
        assertThat(err).contains("--check is 'auk'; use one of runtime, identity");

        run(3, "policy", "check", folder.resolve("gone.yaml").toString());
        assertThat(err).contains("gone.yaml", "cannot be read");

        run(3, "policy", "explain", wrong().toString());
        assertThat(err).contains("policy.yaml:18:1: parameter is no field of a policy");
    }

    private Path wrong() throws IOException {
        String example = run(0, "policy", "example");
        return Files.writeString(folder.resolve("policy.yaml"), example
                .replace("\nparameters:", "\nparameter:")
                .replace("{severity: blocking, at-least: 0.70}\n      macro", "{severity: blocking, at-least: 70}\n      macro"));
    }

    private String run(int exit, String... words) {
        var out = new StringWriter();
        var errors = new StringWriter();
        int ended = Assay.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(errors)).execute(words);
        err = errors.toString();
        assertThat(ended).as(err).isEqualTo(exit);
        return out.toString();
    }
}

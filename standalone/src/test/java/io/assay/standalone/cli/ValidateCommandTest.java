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

/** {@code assay validate} needs no server. */
class ValidateCommandTest {

    private static final Path EXAMPLES = Path.of("../examples/consumer-credit");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void letsAGoodModelPassAndWritesItsReport() throws IOException {
        int exit = run("validate", model("1.0.0"), "--report", folder.toString());

        assertThat(exit).as(err.toString()).isZero();
        assertThat(out.toString()).contains("CHECK", "auc", "PASSED: all checks that block passed", "tier high, policy assay-default");
        assertThat(Files.readString(folder.resolve("report.html"))).startsWith("<!doctype html>").contains("retail/credit-risk");
        assertThat(folder.resolve("report.pdf")).isNotEmptyFile();
        var report = new JsonMapper().readTree(Files.readAllBytes(folder.resolve("report.json")));
        assertThat(report.path("rows").asInt()).isEqualTo(24_000);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void exitsWithOneOnAModelThatFailsAndTellsTheFailuresFirst() {
        int exit = run("validate", model("1.1.0"), "--report", folder.toString(), "-o", "json");

        var report = new JsonMapper().readTree(out.toString());
        assertThat(exit).as(err.toString()).isEqualTo(1);
        assertThat(report.path("verdict").asString()).isEqualTo("FAILED");
        assertThat(report.at("/findings/0/check").asString()).isEqualTo("disparate-impact");
    }

    @Test
    void exitsWithFourWhereTheEvidenceIsWanting() throws IOException {
        Path few = folder.resolve("few.yaml");
        Files.writeString(folder.resolve("few.csv"), String.join("\n",
                Files.readAllLines(EXAMPLES.resolve("holdout.csv")).subList(0, 301)) + "\n");
        Files.writeString(few, Files.readString(EXAMPLES.resolve("dataset-holdout.yaml")).replace("path: holdout.csv", "path: few.csv"));

        int exit = run("validate", model("1.0.0"), "--data", few.toString(), "--report", folder.toString());

        assertThat(exit).as(err.toString()).isEqualTo(4);
        assertThat(out.toString()).contains("INCONCLUSIVE: rows is 300");
    }

    @Test
    void saysWhatIsWrongWithTheLineOrTheFiles() throws IOException {
        Path wanting = Files.writeString(folder.resolve("model.yaml"), "model: a/b\nversion: 1\ntype: onnx\ndataSets: [a/gone]\n");

        assertThat(run("validate", model("1.0.0"), "--tier", "huge")).isEqualTo(2);
        assertThat(run("validate", wanting.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("--tier is 'huge'; use one of high, medium, low",
                "model.yaml: dataSets names a/gone, which no *.yaml beside it describes");
    }

    @Test
    void drawsAProgressBarOnATerminalOnly() {
        var bar = new ProgressBar(new PrintWriter(out));

        bar.at(1, 2, "checks");
        bar.at(2, 2, "checks");

        assertThat(out.toString()).contains("█".repeat(15) + "░".repeat(15) + " 1/2 checks").endsWith("\r\u001b[K");
        assertThat(ProgressBar.on(new PrintWriter(err))).isNotInstanceOf(ProgressBar.class);
    }

    private String model(String version) {
        return EXAMPLES.resolve("model-" + version + ".yaml").toString();
    }

    private int run(String... words) {
        return Assay.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(words);
    }
}

package io.assay.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.standalone.Assay;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code assay scan} needs no server. */
class ScanCommandTest {

    private static final String GOOD = Path.of("../examples/consumer-credit/credit-risk-1.2.0.onnx").toString();

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String pickle;

    @BeforeEach
    void writeAPickle() throws IOException {
        Path file = folder.resolve("model.pkl");
        Files.writeString(file, "cos\nsystem\n(S'id'\ntR.", StandardCharsets.US_ASCII);
        pickle = file.toString();
    }

    private int scan(String... words) {
        var line = Assay.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return line.execute(words);
    }

    @Test
    void letsAGoodModelIn() {
        int exit = scan("scan", GOOD);

        assertThat(exit).isZero();
        assertThat(out.toString()).contains("FILE", "TYPE", "RULE", GOOD, "onnx", "nothing speaks against it");
    }

    @Test
    void refusesWhenOneOfManyIsHostileAndSaysWhy() {
        int exit = scan("scan", GOOD, pickle);

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString()).contains("nothing speaks against it", "pickle-hostile", "would run os.system('id')");
    }

    @Test
    void refusesAFileThatIsNotOfTheTypeItIsDeclaredAs() {
        int exit = scan("scan", "--type", "pmml", GOOD);

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString()).contains("declared as PMML");
    }

    @Test
    void saysItAsJson() {
        scan("scan", "-o", "json", GOOD, pickle);

        var found = new JsonMapper().readTree(out.toString());
        assertThat(found.at("/0/letIn").asBoolean()).isTrue();
        assertThat(found.at("/1/letIn").asBoolean()).isFalse();
        assertThat(found.at("/1/objections/0/rule").asString()).isEqualTo("pickle-hostile");
    }

    @Test
    void saysWhatIsWrongWithTheLineOrTheFile() {
        int unknownType = scan("scan", "--type", "sas", GOOD);
        int noFile = scan("scan");
        int missing = scan("scan", folder.resolve("gone.onnx").toString());

        assertThat(unknownType).isEqualTo(2);
        assertThat(noFile).isEqualTo(2);
        assertThat(missing).isEqualTo(3);
        assertThat(err.toString()).contains("use one of dmn, mojo, onnx, pmml, scored-file, xlsx", "gone.onnx cannot be read");
    }
}

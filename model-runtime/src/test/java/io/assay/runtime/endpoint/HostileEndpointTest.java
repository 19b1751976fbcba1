package io.assay.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.runtime.Model;
import io.assay.runtime.UnusableModelException;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a server answers, the answer is bounded and so are the words about it. */
class HostileEndpointTest {

    private static final Duration AMPLE = Duration.ofSeconds(30);
    private static final Table ROWS = new Table(List.of(
            new Column.Numbers("a", new double[] {1, 2}), new Column.Numbers("b", new double[] {1, 2}),
            new Column.Numbers("c", new double[] {1, 2})));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "[2]|[1, 2, 3]|has 3 values in the shape [2], but 2 rows were asked",
        "[1]|[1]|has 1 values in the shape [1], but 2 rows were asked",
        "[2, 4294967296, 4294967296]|[1, 2]|but 2 rows were asked",
        "[2, 0]|[]|but 2 rows were asked",
        "[2]|[\"a\", \"b\"]|is declared as INT64, but the endpoint answers text",
        "[2]|[1, \"b\"]|numbers and texts in one tensor",
        "[2]|[{\"x\": 1}, 2]|neither numbers nor texts",
        "[2]|7|has no list of data",
        "[2]|null|has no list of data",
    })
    void saysWhatIsWrongWithAnOutput(String shape, String data, String words) {
        String body = """
                {"model_version": "1", "outputs": [{"name": "label", "datatype": "INT64", "shape": %s, "data": %s},
                 {"name": "probabilities", "datatype": "FP32", "shape": [2, 1], "data": [1, 2]}]}""".formatted(shape, data);

        fails(200, body, words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "200|<html>hello</html>|what is not JSON: <html>hello</html>",
        "200|[1, 2]|no object with outputs, but [1, 2]",
        "200|{\"outputs\": [3]}|no object with outputs",
        "200|{\"outputs\": []}|does not answer the output 'label'; it answers []",
        "200|{\"model_version\": \"2\", \"outputs\": []}|answers as version 2, not the declared revision 1",
        "500|{\"error\": \"out of memory\"}|status 500 and says: out of memory",
        "503||status 503 and says: nothing",
        "302||status 302 (redirects are not followed)",
    })
    void saysWhatIsWrongWithAnAnswer(int status, String body, String words) {
        fails(status, body == null ? "" : body, words);
    }

    @Test
    void cutsTheServersWordsAndKeepsThemOnOneLine() {
        String said = "{\"error\": \"line\\nfeed \\u001b[31m" + "x".repeat(5_000) + "\"}";

        try (var server = new InferenceServer("wide").at("/infer", 500, said); var model = server.open()) {
            assertThatThrownBy(() -> model.score(ROWS, AMPLE)).satisfies(e -> assertThat(e.getMessage())
                    .contains("line feed").hasSizeLessThan(400).doesNotContain("\n", "\u001b"));
        }
    }

    @Test
    void blamesTheRowsForWhatTheServerRefusesOfThem() {
        try (var server = new InferenceServer("wide").at("/infer", 400, "{\"error\": \"income is negative\"}"); var model = server.open()) {
            assertThatThrownBy(() -> model.score(ROWS, AMPLE))
                    .isInstanceOf(BadRowsException.class).hasMessageContainingAll("rows 0 to 1", "income is negative");
        }
    }

    @Test
    void hangsUpOnABodyWithoutEnd() {
        InferenceServer.Handler endless = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] zeros = "0".repeat(65_536).getBytes();
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 4_000; i++) {
                    body.write(zeros);
                }
            }
        };

        try (var server = new InferenceServer("wide").at("/infer", endless); var model = server.open()) {
            assertThatThrownBy(() -> model.score(ROWS, AMPLE))
                    .isInstanceOf(UnusableModelException.class).hasMessageContaining("larger than 16,777,216 bytes");
        }
    }

    @Test
    void givesUpOnAnAnswerThatDripsOrNeverComes() {
        var done = new CountDownLatch(1);
        InferenceServer.Handler drip = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await(done);
        };

        try (var server = new InferenceServer("wide").at("/infer", drip); Model model = server.open()) {
            assertThatThrownBy(() -> model.score(ROWS, Duration.ofMillis(200))).hasMessageContaining("did not answer within");
            server.at("/infer", exchange -> await(done));
            assertThatThrownBy(() -> model.score(ROWS, Duration.ofMillis(200))).hasMessageContaining("did not answer within");
            done.countDown();
        }
    }

    @Test
    void followsNoRedirectWhereverItLeads() {
        try (var server = new InferenceServer("wide"); var other = new InferenceServer("wide")) {
            for (String target : List.of("http://169.254.169.254/latest/meta-data", other.url())) {
                server.at("", exchange -> {
                    exchange.getResponseHeaders().add("Location", target);
                    InferenceServer.send(exchange, 307, "");
                });

                assertThatThrownBy(server::open)
                        .isInstanceOf(UnusableModelException.class).hasMessageContaining("redirects are not followed");
            }
            assertThat(other.heard).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{\"versions\": [\"2\", \"3\"]}|serves the versions [2, 3], not the declared revision 1",
        "{\"name\": \"credit\"}|names the model's inputs",
        "{\"inputs\": [{\"name\": \"a\", \"datatype\": \"FP8\", \"shape\": [-1]}]}|datatype 'FP8'",
        "{\"inputs\": [{\"name\": \"a\", \"datatype\": \"FP32\", \"shape\": [-7]}]}|with the shape [-7]",
        "{\"inputs\": [{\"datatype\": \"FP32\", \"shape\": [-1]}]}|the tensor ''",
        "\"hello\"|describes the model with \"hello\"",
        "not json|with what is not JSON: not json",
    })
    void refusesADescriptionThatSaysOtherOrTooLittle(String description, String words) {
        try (var server = new InferenceServer("wide").at("", 200, description)) {
            assertThatThrownBy(server::open).isInstanceOf(UnusableModelException.class).hasMessageContaining(words);
        }
    }

    @Test
    void refusesAServerThatIsNotReady() {
        try (var server = new InferenceServer("wide").at("/ready", 503, "{\"error\": \"still loading\"}")) {
            assertThatThrownBy(server::open).hasMessageContaining("say that it is ready").hasMessageContaining("still loading");
        }
    }

    private static void fails(int status, String body, String words) {
        try (var server = new InferenceServer("wide").at("/infer", status, body); var model = server.open()) {
            assertThatThrownBy(() -> model.score(ROWS, AMPLE)).isInstanceOf(UnusableModelException.class).hasMessageContaining(words);
        }
    }

    private static void await(CountDownLatch done) throws IOException {
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}

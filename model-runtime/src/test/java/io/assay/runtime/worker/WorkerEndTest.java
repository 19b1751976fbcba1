package io.assay.runtime.worker;

import static io.assay.runtime.worker.Trial.AMPLE;
import static io.assay.runtime.worker.Trial.attempt;
import static io.assay.runtime.worker.Trial.numbers;
import static io.assay.runtime.worker.Trial.onnx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.assay.runtime.Model;
import io.assay.runtime.UnusableModelException;
import io.assay.table.Column;
import io.assay.table.Table;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever ends a worker, its model says why, answers again afterwards, and a neighbour notices nothing. */
@Timeout(60)
class WorkerEndTest {

    private static final Duration SHORT = Duration.ofMillis(200);

    private static WorkerPool pool;
    private static Model neighbour;

    private Model model;

    @BeforeAll
    static void start() {
        pool = new WorkerPool(Trial.limits(3, 1), Probes.class);
        neighbour = pool.open("onnx", onnx("same"));
    }

    @AfterAll
    static void end() {
        pool.close();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ProcessHandle.current().children()).as("processes left").isEmpty());
    }

    @BeforeEach
    void open() {
        model = pool.open("probe", new byte[0]);
    }

    @AfterEach
    void servesOn() {
        assertThat(attempt(model, "echo here")).containsExactly("here");
        assertThat(neighbour.score(numbers(7), AMPLE).getFirst().numbers()).containsExactly(7);
        model.close();
    }

    @Test
    void endsAModelThatDoesNotKeepToItsTime() {
        assertThatThrownBy(() -> model.score(commands("loop forever"), SHORT))
                .isInstanceOf(UnusableModelException.class)
                .hasMessage("the model's process did not answer within PT0.2S and was ended (while scoring 1 rows)");
    }

    @Test
    void stopsAnEndlessModelAsInProcess() {
        try (Model endless = pool.open("onnx", onnx("endless"))) {
            assertThatThrownBy(() -> endless.score(numbers(1), SHORT))
                    .isInstanceOf(UnusableModelException.class)
                    .hasMessage("the model did not answer within PT0.2S and was stopped");
        }
    }

    @Test
    void refusesAModelThatAsksForTwentyFourGigabytes() {
        try (Model hungry = pool.open("onnx", Trial.hungry())) {
            assertThatThrownBy(() -> hungry.score(numbers(6e9), AMPLE))
                    .isInstanceOf(UnusableModelException.class)
                    .hasMessageContaining("asked for more memory than the 1 GB");
        }
    }

    @Test
    void endsAModelThatFillsTheHeap() {
        assertThatThrownBy(() -> attempt(model, "fill it"))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("asked for more memory than the 128 MB of heap it may have");
    }

    @Test
    void saysWhichSignalEndedIt() throws IOException, InterruptedException {
        String worker = attempt(model, "pid of this")[0];
        new ProcessBuilder("kill", "-SEGV", worker).start().waitFor();

        assertThatThrownBy(() -> attempt(model, "echo first", "loop forever"))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("ended (SIGSEGV) (while scoring 2 rows)")
                .cause().hasMessageContaining("fatal error");
    }

    @Test
    void refusesAnAnswerThatIsTooLong() {
        assertThatThrownBy(() -> attempt(model, "answer 0123456789abcdef+"))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("gave an answer that cannot be: it is longer than it may be; it was ended");
    }

    @Test
    void refusesAnAnswerWhoseShapeLies() {
        assertThatThrownBy(() -> attempt(model, "claim much"))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("has shape [1000000000] and 1 values for 1 rows");
    }

    @Test
    void isNotDisturbedByWhatAModelPrints() {
        assertThat(attempt(model, "print \u0007noise", "echo quiet")).containsExactly("printed", "quiet");
    }

    private static Table commands(String... commands) {
        return new Table(List.of(new Column.Texts("command", commands)));
    }
}

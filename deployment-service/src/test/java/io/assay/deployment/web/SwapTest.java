package io.assay.deployment.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.deployment.CreditRisk;
import io.assay.deployment.domain.Column;
import io.assay.deployment.gateway.Predictions;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwapTest {

    @TempDir
    Path folder;

    @Test
    void answersEveryRequestByTheVersionOfItsEpochWhileVersionsTakeTurns() throws Exception {
        try (var stage = new Stage(folder, 100_000_000).live("1.1.0", 1);
                var callers = Executors.newFixedThreadPool(4)) {
            var stop = new AtomicBoolean();
            Callable<Long> caller = () -> ask(stage, stop);
            var asked = List.of(callers.submit(caller), callers.submit(caller), callers.submit(caller));

            for (long epoch = 2; epoch <= 20; epoch++) {
                stage.live(epoch % 2 == 0 ? "1.2.0" : "1.1.0", epoch);
            }
            stop.set(true);

            for (var answers : asked) {
                assertThat(answers.get()).isPositive();
            }
        }
    }

    /** Asks until told to stop; counts the answers, and fails at the first that is missing or of another version. */
    private static long ask(Stage stage, AtomicBoolean stop) {
        long answers = 0;
        while (!stop.get()) {
            var answer = stage.predictions.answer(Stage.PROD, null, question()).orElseThrow();
            long epoch = answer.by().view().live().epoch();
            assertThat(answer.by().live().version()).isEqualTo(epoch % 2 == 0 ? "1.2.0" : "1.1.0");
            assertThat(answer.outputs()).hasSize(1);
            answers++;
        }
        return answers;
    }

    private static Predictions.Question question() {
        return new Predictions.Question("r", 1, declaration -> CreditRisk.INPUTS.stream()
                .<Column>map(name -> new Column.Floats(name, new float[] {1}, new BitSet()))
                .toList());
    }
}

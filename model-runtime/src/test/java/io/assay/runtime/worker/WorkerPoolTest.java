package io.assay.runtime.worker;

import static io.assay.runtime.worker.Trial.AMPLE;
import static io.assay.runtime.worker.Trial.numbers;
import static io.assay.runtime.worker.Trial.onnx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.assay.runtime.Model;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkerPoolTest {

    @Test
    void saysThatAllWorkersAreInUseAndEndsThemWhenClosed() {
        var pool = new WorkerPool(impatient());
        Model only = pool.open("onnx", onnx("same"));
        assertThat(only.score(numbers(1), AMPLE)).hasSize(1);

        assertThatThrownBy(() -> pool.open("onnx", onnx("half")))
                .isInstanceOf(BusyWorkersException.class)
                .hasMessage("all 1 workers are in use and none came free within PT0.1S; close a model, or allow more workers");
        pool.close();

        assertThatThrownBy(() -> only.score(numbers(1), AMPLE)).hasMessageContaining("pool of workers is closed");
        await().untilAsserted(() -> assertThat(ProcessHandle.current().children()).as("processes left").isEmpty());
    }

    private static WorkerLimits impatient() {
        var usual = Trial.limits(1, 0);
        return new WorkerLimits(
                usual.heap(), usual.memory(), usual.answer(), usual.toOpen(), Duration.ofMillis(100), 1, 0, usual.sandbox());
    }
}

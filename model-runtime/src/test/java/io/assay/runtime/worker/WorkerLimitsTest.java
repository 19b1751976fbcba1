package io.assay.runtime.worker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class WorkerLimitsTest {

    private static final long MEGABYTE = 1L << 20;
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void refusesMemoryThatJavaItselfDoesNotFitInto() {
        refuses(() -> new WorkerLimits(MEGABYTE, 2048 * MEGABYTE, 1, SECOND, SECOND, 1, 0, false), "heap is 1,048,576", "at least");
        refuses(() -> new WorkerLimits(512 * MEGABYTE, 600 * MEGABYTE, 1, SECOND, SECOND, 1, 0, false), "memory is", "the heap and");
        refuses(() -> new WorkerLimits(512 * MEGABYTE, 2048 * MEGABYTE, 0, SECOND, SECOND, 1, 0, false), "answer is 0");
    }

    @Test
    void refusesTimesAndNumbersThatMakeNoSense() {
        refuses(() -> new WorkerLimits(512 * MEGABYTE, 2048 * MEGABYTE, 1, Duration.ZERO, SECOND, 1, 0, false), "toOpen is PT0S");
        refuses(() -> new WorkerLimits(512 * MEGABYTE, 2048 * MEGABYTE, 1, SECOND, SECOND.negated(), 1, 0, false), "toWait is PT-1S");
        refuses(() -> WorkerLimits.of(0, 0), "workers is 0");
        refuses(() -> WorkerLimits.of(2, 3), "ready is 3", "0 to 2");
    }

    private static void refuses(ThrowingCallable call, String... words) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll(words);
    }
}

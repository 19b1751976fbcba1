package io.assay.validation.config;

import io.assay.runtime.worker.WorkerLimits;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the processes may use in which models are opened, under {@code assay.validation.processes}.
 *
 * @param heap Java objects in one process
 * @param memory address space of one process, with all that native libraries allocate
 * @param open how long opening a model may take
 * @param required whether to refuse to start where models cannot be kept from files, network and other processes
 */
record ModelProcesses(
        @DefaultValue("512MB") DataSize heap,
        @DefaultValue("2GB") DataSize memory,
        @DefaultValue("30s") Duration open,
        @DefaultValue("false") boolean required) {

    private static final DataSize ANSWER = DataSize.ofMegabytes(256);

    /** Beside the version judged, each judge may hold the one now live and a challenger. */
    private static final int MODELS_A_JUDGE = 3;

    WorkerLimits limits(int judges) {
        return new WorkerLimits(heap.toBytes(), memory.toBytes(), ANSWER.toBytes(), open, open, judges * MODELS_A_JUDGE, 1, required);
    }
}

package io.assay.runtime.onnx;

import ai.onnxruntime.OrtEnvironment;
import java.util.concurrent.CompletableFuture;

/**
 * The one environment of ONNX Runtime in this process. ONNX Runtime 1.29 searches the process's command line by recursion
 * when it starts: a class path of 20 KB overflows the stack of an ordinary thread and ends the process without a word. So it
 * is started on a thread whose stack has room for the longest command line; only what is touched of it takes memory.
 */
final class OnnxEnvironment {

    private static final long ROOM = 1L << 30;

    private static OrtEnvironment started;

    private OnnxEnvironment() {}

    static synchronized OrtEnvironment get() {
        if (started == null) {
            var starting = new CompletableFuture<OrtEnvironment>();
            new Thread(null, () -> start(starting), "onnx-start", ROOM).start();
            started = starting.join();
        }
        return started;
    }

    private static void start(CompletableFuture<OrtEnvironment> starting) {
        try {
            starting.complete(OrtEnvironment.getEnvironment());
        } catch (RuntimeException | LinkageError e) {
            starting.completeExceptionally(e);
        }
    }
}

package io.assay.runtime;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** An ONNX model in ONNX Runtime: one thread, no spinning, loaded from bytes so that it can reach no other file. */
final class OnnxModel implements Model {

    private static final ScheduledExecutorService CLOCK =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("onnx-limit").factory());

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final List<Port> inputs;
    private final List<Port> outputs;
    private final OnnxInputs feed;

    private OnnxModel(OrtEnvironment environment, OrtSession session) throws OrtException {
        this.environment = environment;
        this.session = session;
        this.inputs = ports(session.getInputInfo().values());
        this.outputs = ports(session.getOutputInfo().values());
        this.feed = new OnnxInputs(environment, inputs);
    }

    static Model open(byte[] bytes) {
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (var options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                options.addConfigEntry("session.intra_op.allow_spinning", "0");
                return new OnnxModel(environment, environment.createSession(bytes, options));
            }
        } catch (OrtException e) {
            throw new UnusableModelException("ONNX Runtime refuses the model: " + e.getMessage(), e);
        }
    }

    @Override
    public List<Port> inputs() {
        return inputs;
    }

    @Override
    public List<Port> outputs() {
        return outputs;
    }

    @Override
    public List<Output> score(Table rows, Duration limit) {
        Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
        var late = new AtomicBoolean();
        try (var run = new OrtSession.RunOptions()) {
            feed.fill(tensors, rows);
            var alarm = CLOCK.schedule(() -> stop(run, late), limit.toMillis(), TimeUnit.MILLISECONDS);
            try (OrtSession.Result result = session.run(tensors, run)) {
                return outputs(result, rows.rows());
            } finally {
                alarm.cancel(false);
            }
        } catch (OrtException e) {
            throw late.get()
                    ? new UnusableModelException("the model did not answer within " + limit + " and was stopped")
                    : new UnusableModelException("the model fails on these rows: " + e.getMessage(), e);
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime does not close the model", e);
        }
    }

    private static void stop(OrtSession.RunOptions run, AtomicBoolean late) {
        late.set(true);
        try {
            run.setTerminate(true);
        } catch (OrtException | IllegalStateException e) {
            late.set(false);
        }
    }

    private static List<Output> outputs(OrtSession.Result result, int rows) throws OrtException {
        List<Output> outputs = new ArrayList<>();
        for (var entry : result) {
            outputs.add(OnnxOutputs.read(entry.getKey(), entry.getValue(), rows));
        }
        return outputs;
    }

    private static List<Port> ports(Collection<NodeInfo> infos) {
        return infos.stream().map(OnnxPorts::port).toList();
    }
}

package io.assay.runtime.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.runtime.UnusableModelException;
import io.assay.table.Column;
import io.assay.table.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;

/** An ONNX model in ONNX Runtime: one thread, no spinning, loaded from bytes so that it can reach no other file. */
public final class OnnxModel implements Model {

    private final OrtSession session;
    private final List<OnnxInput> inputs;
    private final List<Port> outputs;
    private final Set<String> answers;
    private final OnnxInputs feed;
    private final OnnxTensors tensors;
    private final ReadWriteLock life = new ReentrantReadWriteLock();
    private boolean closed;

    private OnnxModel(OrtEnvironment environment, OrtSession session) throws OrtException {
        this.session = session;
        this.inputs = session.getInputInfo().values().stream().map(OnnxInput::of).toList();
        this.outputs = session.getOutputInfo().values().stream()
                .filter(OnnxPorts::readable)
                .map(OnnxPorts::port)
                .toList();
        this.answers = new LinkedHashSet<>(outputs.stream().map(Port::name).toList());
        this.feed = new OnnxInputs(inputs);
        this.tensors = new OnnxTensors(environment);
        if (inputs.isEmpty() || outputs.isEmpty()) {
            throw new UnusableModelException("the model has no " + (inputs.isEmpty() ? "input" : "output that can be read")
                    + "; export it with tensors of numbers or text");
        }
    }

    /** Opens the bytes of an ONNX file; an {@link UnusableModelException} says why they are none. */
    public static Model open(byte[] bytes) {
        OrtSession session = null;
        try (var options = new OrtSession.SessionOptions()) {
            OrtEnvironment environment = OnnxEnvironment.get();
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            session = environment.createSession(bytes, options);
            return new OnnxModel(environment, session);
        } catch (OrtException e) {
            close(session);
            throw OnnxRefusals.of(e);
        } catch (UnusableModelException e) {
            close(session);
            throw e;
        }
    }

    @Override
    public List<Port> inputs() {
        return inputs.stream().map(OnnxInput::port).toList();
    }

    /** Outputs of types that cannot be read (unsigned numbers beyond a byte, sequences of tensors) are left out. */
    @Override
    public List<Port> outputs() {
        return outputs;
    }

    @Override
    public List<Output> score(Table rows, Duration limit) {
        life.readLock().lock();
        try (var time = new TimeLimit(limit)) {
            if (closed) {
                throw new UnusableModelException("the model is closed; open it again");
            }
            return score(rows, time, limit);
        } catch (OrtException e) {
            throw new UnusableModelException("ONNX Runtime does not start a run: " + e.getMessage(), e);
        } finally {
            life.readLock().unlock();
        }
    }

    @Override
    public void close() {
        life.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                close(session);
            }
        } finally {
            life.writeLock().unlock();
        }
    }

    private List<Output> score(Table rows, TimeLimit time, Duration limit) {
        Map<OnnxInput, List<Column>> columns = feed.assign(rows);
        if (rows.rows() == 0) {
            return outputs.stream().map(Output::none).toList();
        }
        try {
            return inputs.stream().anyMatch(OnnxInput::oneRow)
                    ? oneByOne(columns, rows.rows(), time)
                    : run(columns, rows.rows(), time);
        } catch (OrtException e) {
            throw time.over()
                    ? new UnusableModelException("the model did not answer within " + limit + " and was stopped")
                    : new UnusableModelException("the model fails on these rows: " + e.getMessage(), e);
        }
    }

    /** For models exported for one row at a time. */
    private List<Output> oneByOne(Map<OnnxInput, List<Column>> columns, int rows, TimeLimit time) throws OrtException {
        List<List<Output>> parts = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int row = i;
            Map<OnnxInput, List<Column>> one = new LinkedHashMap<>();
            columns.forEach((input, all) -> one.put(input, all.stream().map(c -> c.slice(row, row + 1)).toList()));
            parts.add(run(one, 1, time));
        }
        return IntStream.range(0, outputs.size())
                .mapToObj(o -> Output.joined(parts.stream().map(part -> part.get(o)).toList()))
                .toList();
    }

    private List<Output> run(Map<OnnxInput, List<Column>> columns, int rows, TimeLimit time) throws OrtException {
        Map<String, OnnxTensor> given = new LinkedHashMap<>();
        try {
            for (var entry : columns.entrySet()) {
                given.put(entry.getKey().name(), tensors.tensor(entry.getKey(), entry.getValue(), rows));
            }
            try (OrtSession.Result result = session.run(given, answers, time.options())) {
                List<Output> read = new ArrayList<>();
                for (var answer : result) {
                    read.add(OnnxOutputs.read(answer.getKey(), answer.getValue(), rows));
                }
                return read;
            }
        } finally {
            given.values().forEach(OnnxTensor::close);
        }
    }

    private static void close(OrtSession session) {
        try {
            if (session != null) {
                session.close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime does not close the model", e);
        }
    }
}

package io.assay.benchmarks.scoring;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Set;

/** ONNX Runtime as one would use it by hand for speed: one session, one thread, no spinning, only the output that is needed. */
public final class BareOnnx implements AutoCloseable {

    private static final String PROBABILITIES = "probabilities";
    private static final Set<String> ASKED = Set.of(PROBABILITIES);

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final String input;

    /** Opens a model that takes one wide input of floats and answers the probabilities of two classes. */
    public BareOnnx(byte[] model) {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            session = environment.createSession(model, options);
            input = session.getInputNames().iterator().next();
        } catch (OrtException e) {
            throw new IllegalStateException("the benchmark's model opens in ONNX Runtime", e);
        }
    }

    /** The probability of the second class of each row; rows lie one after the other in a direct buffer. */
    public double[] score(FloatBuffer rows, int width) {
        long[] shape = {rows.remaining() / width, width};
        try (var tensor = OnnxTensor.createTensor(environment, rows, shape);
                var result = session.run(Map.of(input, tensor), ASKED)) {
            FloatBuffer answered = ((OnnxTensor) result.get(0)).getFloatBuffer();
            double[] scores = new double[answered.remaining() / 2];
            for (int row = 0; row < scores.length; row++) {
                scores[row] = answered.get(2 * row + 1);
            }
            return scores;
        } catch (OrtException e) {
            throw new IllegalStateException("the benchmark's model answers any floats", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime closes a session", e);
        }
    }
}

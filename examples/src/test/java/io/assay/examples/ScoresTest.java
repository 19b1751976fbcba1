package io.assay.examples;

import static io.assay.examples.Example.bytes;
import static io.assay.examples.Example.names;
import static io.assay.examples.Example.rows;
import static io.assay.examples.Example.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoresTest {

    private final OrtEnvironment runtime = OrtEnvironment.getEnvironment();

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "1.1.0", "1.2.0"})
    void javaScoresWhatPythonScored(String version) throws OrtException {
        List<NamedCsvRecord> expected = rows("expected-scores.csv");
        List<NamedCsvRecord> applicants = rows("holdout.csv").subList(0, expected.size());

        float[][] scores = score(version, applicants);

        for (int row = 0; row < expected.size(); row++) {
            float python = Float.parseFloat(expected.get(row).getField("credit-risk-" + version));
            assertThat(scores[row][1]).as("row %d", row).isCloseTo(python, within(1e-6f));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "1.1.0", "1.2.0"})
    void modelTakesTheDeclaredInputsInOrder(String version) throws OrtException {
        try (OrtSession session = runtime.createSession(bytes("credit-risk-" + version + ".onnx"))) {
            assertThat(session.getInputNames()).containsExactlyElementsOf(names(submission(version), "inputs"));
            assertThat(session.getOutputNames()).containsExactly("label", "probabilities");
        }
    }

    private float[][] score(String version, List<NamedCsvRecord> applicants) throws OrtException {
        try (OrtSession session = runtime.createSession(bytes("credit-risk-" + version + ".onnx"))) {
            Map<String, OnnxTensor> inputs = new HashMap<>();
            for (String name : session.getInputNames()) {
                inputs.put(name, column(name, applicants));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                return (float[][]) result.get("probabilities").orElseThrow().getValue();
            } finally {
                inputs.values().forEach(OnnxTensor::close);
            }
        }
    }

    private OnnxTensor column(String name, List<NamedCsvRecord> applicants) throws OrtException {
        FloatBuffer values = FloatBuffer.allocate(applicants.size());
        applicants.forEach(row -> values.put(Float.parseFloat(row.getField(name))));
        return OnnxTensor.createTensor(runtime, values.flip(), new long[] {applicants.size(), 1});
    }
}

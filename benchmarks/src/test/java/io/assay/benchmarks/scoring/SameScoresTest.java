package io.assay.benchmarks.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.runtime.formats.ModelFormats;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SameScoresTest {

    static List<ExampleModel> models() {
        return List.of(ExampleModel.LOGISTIC, ExampleModel.SMALL_LOGISTIC, ExampleModel.BOOSTING);
    }

    @ParameterizedTest
    @MethodSource("models")
    void bothSidesGiveTheSameScores(ExampleModel example) {
        var batch = Batch.drawn(example.width());
        try (var model = ModelFormats.open("onnx", example.bytes()); var bare = new BareOnnx(example.bytes())) {
            double[] ours = model.score(batch.table(), Duration.ofMinutes(1)).get(1).column(1);

            double[] baseline = bare.score(batch.floats(), batch.width());

            assertThat(ours).isEqualTo(baseline).hasSize(Batch.ROWS);
        }
    }
}

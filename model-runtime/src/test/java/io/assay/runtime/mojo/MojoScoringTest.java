package io.assay.runtime.mojo;

import static io.assay.runtime.mojo.TrainedModels.AMPLE;
import static io.assay.runtime.mojo.TrainedModels.numbers;
import static io.assay.runtime.mojo.TrainedModels.open;
import static io.assay.runtime.mojo.TrainedModels.output;
import static io.assay.runtime.mojo.TrainedModels.rows;
import static io.assay.runtime.mojo.TrainedModels.score;
import static io.assay.runtime.mojo.TrainedModels.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.table.ValueType;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojoScoringTest {

    private static final Offset<Double> CLOSE = within(1e-6);

    @Test
    void offersFeaturesAndAnswersUnderTheirOwnNames() {
        try (Model model = open("gbm")) {
            assertThat(model.inputs()).containsExactly(
                    Port.single("income", ValueType.DOUBLE, false),
                    Port.single("age", ValueType.DOUBLE, false),
                    Port.single("region", ValueType.STRING, false));
            assertThat(model.outputs()).containsExactly(
                    Port.single("predict", ValueType.STRING, false),
                    new Port("probabilities", ValueType.DOUBLE, List.of(-1L, 2L)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gbm", "gbm_one_hot", "drf", "glm", "glm_offset"})
    void classifiesAsH2oDoes(String model) {
        List<Output> outputs = score(model, rows());

        Output probabilities = output(outputs, "probabilities");
        assertThat(output(outputs, "predict").texts()).containsExactly(texts(model, "predict"));
        assertThat(probabilities.classes()).hasSize(probabilities.width());
        IntStream.range(0, probabilities.width()).forEach(i ->
                assertThat(probabilities.column(i)).containsExactly(numbers(model, probabilities.classes().get(i)), CLOSE));
    }

    @ParameterizedTest
    @CsvSource({
        "gbm_regression, predict, predict",
        "isolation, predict, predict",
        "isolation, mean_length, mean_length",
        "kmeans, cluster, predict",
        "autoencoder, mse, Reconstruction.MSE"
    })
    void answersNumbersAsH2oDoes(String model, String name, String column) {
        List<Output> outputs = score(model, rows());

        assertThat(output(outputs, name).numbers()).containsExactly(numbers(model, column), CLOSE);
    }

    @Test
    void answersCalibratedProbabilitiesBesideTheModelsOwn() {
        List<Output> outputs = score("gbm_calibrated", rows());

        double[] own = output(outputs, "probabilities").column(1);
        double[] calibrated = output(outputs, "calibrated_probabilities").column(1);
        assertThat(own).containsExactly(numbers("gbm_calibrated", "yes"), CLOSE);
        assertThat(calibrated).containsExactly(numbers("gbm_calibrated", "cal_yes"), CLOSE);
    }

    @Test
    void answersTheComponentsOfAReduction() {
        Output components = output(score("pca", rows()), "components");

        assertThat(components.column(0)).containsExactly(numbers("pca", "PC1"), CLOSE);
        assertThat(components.column(1)).containsExactly(numbers("pca", "PC2"), CLOSE);
    }

    @Test
    void takesTheOffsetAsAnInput() {
        try (Model model = open("glm_offset")) {
            assertThat(model.inputs()).extracting(Port::name).containsExactly("region", "income", "age", "base");
        }
    }

    @Test
    void answersEachRowAsIfItWereAlone() {
        try (Model model = open("gbm")) {
            double[] all = output(model.score(rows(), AMPLE), "probabilities").column(1);

            var alone = IntStream.range(0, 5).parallel()
                    .mapToDouble(i -> output(model.score(rows().slice(i, i + 1), AMPLE), "probabilities").column(1)[0]);

            assertThat(alone.toArray()).containsExactly(all);
            assertThat(model.score(rows().slice(0, 0), AMPLE)).allSatisfy(output -> assertThat(output.shape()).startsWith(0L));
        }
    }
}

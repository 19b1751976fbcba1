package io.assay.runtime.pmml;

import static io.assay.runtime.pmml.PmmlFiles.numbers;
import static io.assay.runtime.pmml.PmmlFiles.open;
import static io.assay.runtime.pmml.PmmlFiles.score;
import static io.assay.runtime.pmml.PmmlFiles.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.table.Table;
import io.assay.table.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PmmlScoringTest {

    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void declaresTheFieldsThatItTakesAndWhatItAnswers() {
        try (PmmlModel model = open("logistic")) {
            assertThat(model.inputs()).containsExactly(
                    Port.single("income", ValueType.DOUBLE, false),
                    Port.single("age", ValueType.LONG, true),
                    Port.single("grade", ValueType.STRING, true),
                    Port.single("owner", ValueType.BOOLEAN, false));
            assertThat(model.outputs()).extracting(Port::name)
                    .containsExactly("bad", "probability", "probability(0)", "probability(1)", "probabilities");
        }
    }

    @Test
    void answersClassAndProbabilitiesOfALogisticRegression() {
        Map<String, Output> answer = score("logistic", numbers("income", 50_000, 1_000), numbers("age", 30, 60),
                texts("grade", "c", "a"), numbers("owner", 0, 1));

        // -1.5 - 0.00002 income + 0.01 age + 1.25 for grade c - 0.3 for owners
        double[] bad = {logit(-0.95), logit(-1.22)};
        assertThat(answer.get("probability(1)").numbers()).containsExactly(bad, EXACT);
        assertThat(answer.get("probabilities").column(1)).containsExactly(bad, EXACT);
        assertThat(answer.get("probabilities").column(0)).containsExactly(new double[] {1 - bad[0], 1 - bad[1]}, EXACT);
        assertThat(answer.get("probabilities").classes()).containsExactly("0", "1");
        assertThat(answer.get("bad").numbers()).containsExactly(0, 0);
    }

    @Test
    void treatsMissingAndInvalidValuesAsTheMiningSchemaSays() {
        Map<String, Output> answer = score("logistic", numbers("income", 0, Double.NaN), numbers("age", Double.NaN, 30),
                texts("grade", "z", null), numbers("owner", 0, 0));

        double bothReplaced = logit(-1.5 + 0.4 + 0.5);
        assertThat(answer.get("probability(1)").numbers()[0]).isEqualTo(bothReplaced, EXACT);
        assertThat(answer.get("probability(1)").numbers()[1]).isNaN();
    }

    @Test
    void answersWithoutTheColumnsThatTheSchemaReplaces() {
        Map<String, Output> answer = score("logistic", numbers("income", 0), numbers("owner", 0));

        assertThat(answer.get("probability(1)").numbers()).containsExactly(new double[] {logit(-1.5 + 0.4 + 0.5)}, EXACT);
    }

    @Test
    void answersTheOutputFieldsThatTheModelDeclares() {
        Map<String, Output> answer = score("tree", numbers("debt ratio", 0.4, 0.41, 0.1, Double.NaN), numbers("late", 0, 1, 2, 0));

        assertThat(answer.keySet()).containsExactlyInAnyOrder("verdict", "score", "leaf", "probabilities");
        assertThat(answer.get("verdict").texts()).containsExactly("good", "good", "bad", "good");
        assertThat(answer.get("score").numbers()).containsExactly(new double[] {50, 400, 800, 50}, within(1e-9));
        assertThat(answer.get("leaf").texts()).containsExactly("low", "high", "late", "low");
        assertThat(answer.get("probabilities").column(1)).containsExactly(new double[] {0.05, 0.4, 0.8, 0.05}, EXACT);
        assertThat(answer.get("probabilities").classes()).containsExactly("good", "bad");
    }

    @Test
    void answersPointsAndReasonsOfAScorecard() {
        Map<String, Output> answer = score("scorecard", numbers("age", 25, 50, Double.NaN), texts("housing", "rent", "rent", "own"));

        assertThat(answer.get("points").numbers()).containsExactly(115, 145, 125);
        assertThat(answer.get("first reason").texts()).containsExactly("YOUNG", "TENANT", "YOUNG");
        assertThat(answer.get("second reason").texts()).containsExactly("TENANT", "TENANT", "YOUNG");
    }

    @Test
    void answersEveryClassOfAChainOfModels() {
        Map<String, Output> answer = score("boosted", numbers("x", -1, 5, 10));

        double[] yes = DoubleStream.of(-1.25, 1.25, 2).map(PmmlScoringTest::logit).toArray();
        assertThat(answer.get("y").texts()).containsExactly("no", "yes", "yes");
        assertThat(answer.get("probability(yes)").numbers()).containsExactly(yes, EXACT);
        assertThat(answer.get("probabilities").column(1)).containsExactly(yes, EXACT);
        assertThat(answer.get("probabilities").column(0)[2]).isEqualTo(1 - yes[2], EXACT);
    }

    @Test
    void answersWithTheFirstSegmentThatFitsAndNothingWhereNoneDoes() {
        Map<String, Output> answer = score("by_region", texts("region", "south", "north", "west"), numbers("size", 4, 4, 4));

        assertThat(answer.get("price").numbers()).containsExactly(17, 18, Double.NaN);
    }

    @Test
    void answersTheNearestCluster() {
        Map<String, Output> answer = score("clusters", numbers("a", 1, 9), numbers("b", 2, 9));

        assertThat(answer.get("cluster").texts()).containsExactly("near", "far");
        assertThat(answer.get("distance").numbers()).containsExactly(5, 2);
    }

    @Test
    void namesClassesAlikeInEveryLanguage() {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try (PmmlModel model = PmmlModel.open(PmmlFiles.text("logistic")
                .replace("<Value value=\"1\"/>", "<Value value=\"1000.5\"/>")
                .replace("targetCategory=\"1\"", "targetCategory=\"1000.5\"")
                .replace("name=\"bad\" optype=\"categorical\" dataType=\"integer\"", "name=\"bad\" optype=\"categorical\" dataType=\"double\"")
                .getBytes(StandardCharsets.UTF_8))) {
            assertThat(model.outputs()).extracting(Port::name).contains("probability(0)", "probability(1000.5)");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void answersNothingToNoRows() {
        try (PmmlModel model = open("clusters")) {
            List<Output> answers = model.score(new Table(List.of(numbers("a"), numbers("b"))), PmmlFiles.AMPLE);

            assertThat(answers).allSatisfy(answer -> assertThat(answer.shape()).containsExactly(0L));
        }
    }

    private static double logit(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}

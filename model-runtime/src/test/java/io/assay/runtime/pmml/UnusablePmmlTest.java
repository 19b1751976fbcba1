package io.assay.runtime.pmml;

import static io.assay.runtime.pmml.PmmlFiles.numbers;
import static io.assay.runtime.pmml.PmmlFiles.open;
import static io.assay.runtime.pmml.PmmlFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.runtime.UnusableModelException;
import io.assay.table.Table;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnusablePmmlTest {

    @Test
    void refusesADocumentTypeBeforeAnythingIsFetched() {
        refuses(text("clusters").replace("<PMML ", "<!DOCTYPE PMML SYSTEM \"http://127.0.0.1:1/pmml.dtd\"><PMML "), "DOCTYPE");
    }

    @Test
    void refusesNestingThatWouldOverflow() {
        refuses(text("clusters").replace("<MiningSchema>",
                "<Extension>".repeat(3000) + "</Extension>".repeat(3000) + "<MiningSchema>"), "more than 95 deep");
    }

    @Test
    void saysWhatIsNoPmmlModel() {
        refuses("<html><body/></html>", "no PMML model");
        refuses("<PMML version=\"4.4\">", "not well-formed XML");
        refuses(text("clusters").replace("ClusteringModel", "BaselineModel"), "no PMML model");
        refuses(text("clusters").replaceAll("(?s)<ClusteringModel.*</ClusteringModel>", ""), "has no input");
    }

    @Test
    void refusesDatesAndOutputsOfTheSameName() {
        refuses(text("clusters").replaceFirst("dataType=\"double\"", "dataType=\"date\""), "input 'a' is a date", "number of days");
        refuses(text("clusters").replace("name=\"distance\"", "name=\"cluster\""), "two outputs named 'cluster'");
    }

    @Test
    void stopsWhenItsTimeIsUpAndSaysThatItIsClosed() {
        PmmlModel model = open("clusters");
        Table rows = new Table(List.of(numbers("a", 1), numbers("b", 1)));

        assertThatThrownBy(() -> model.score(rows, Duration.ZERO)).isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("did not answer within PT0S");
        model.close();
        assertThatThrownBy(() -> model.score(rows, Duration.ofSeconds(1))).isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void answersSeveralThreadsAlike() throws Exception {
        Table rows = new Table(List.of(numbers("x", IntStream.range(-100, 100).asDoubleStream().toArray())));
        try (PmmlModel model = open("boosted"); var threads = Executors.newFixedThreadPool(4)) {
            Callable<double[]> score = () -> model.score(rows, PmmlFiles.AMPLE).get(2).numbers();
            double[] expected = score.call();

            for (var answer : threads.invokeAll(Collections.nCopies(40, score))) {
                assertThat(answer.get()).containsExactly(expected);
            }
        }
    }

    private static void refuses(String pmml, String... words) {
        assertThatThrownBy(() -> PmmlModel.open(pmml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContainingAll(words);
    }
}

package io.assay.suite.golden;

import static io.assay.suite.golden.Written.items;
import static io.assay.suite.golden.Written.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.suite.Judged;
import io.assay.suite.brief.Brief;
import io.assay.suite.brief.EvaluationData;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.policy.Outcome;
import io.assay.suite.verdict.Finding;
import io.assay.suite.verdict.Verdict;
import io.assay.table.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApplicationTest {

    private static final Map<String, String> GOLDEN_SET = Map.of("golden-set", "items");
    private static final Optional<Brief.Endpoint> ENDPOINT =
            Optional.of(new Brief.Endpoint("https://apps.example/v2/models/support", "open-inference-v2", "7"));

    @Test
    void passesWithConditionsOnAnswersThatItsOwnerHandsIn() {
        Judged judged = handedIn(60);

        assertThat(judged.ruling().verdict()).isEqualTo(Verdict.PASSED_WITH_CONDITIONS);
        assertThat(outcome(judged, CheckNames.IN_SIGHT)).isEqualTo(Outcome.FAILED);
        assertThat(outcome(judged, CheckNames.INDEPENDENCE)).isEqualTo(Outcome.FAILED);
        assertThat(judged.ruling().metrics())
                .containsEntry("golden-pass-rate", 1.0)
                .containsEntry("golden-slices[topic=cards]", 1.0);
        assertThat(judged.ruling().rows()).isEqualTo(60);
    }

    @Test
    void failsOnAPlantedRegression() {
        Judged judged = handedIn(40);

        assertThat(judged.ruling().verdict()).isEqualTo(Verdict.FAILED);
        assertThat(judged.ruling().because()).startsWith("golden-pass-rate is 0.667, 95 % interval [0.541, 0.773]; at least 0.8");
    }

    @Test
    void saysTheSameOfTheSameAnswers() {
        Judged one = handedIn(58);
        Judged another = handedIn(58);

        assertThat(one.ruling()).usingRecursiveComparison().isEqualTo(another.ruling());
    }

    @Test
    void asksAnApplicationThatAnswersInSightThreeTimesOverOnASetThatNoInsiderKnows() {
        var known = new EvaluationData(
                "bank/support", "hold-out", "items", "jsonl", "person:vera", List.of("person:vera"), List.of());

        Judged judged = asked("yes", ValueType.STRING, Map.of(), List.of(known));

        assertThat(outcome(judged, CheckNames.IN_SIGHT)).isEqualTo(Outcome.PASSED);
        assertThat(outcome(judged, CheckNames.INDEPENDENCE)).isEqualTo(Outcome.PASSED);
        assertThat(outcome(judged, CheckNames.GOLDEN_CONSISTENCY)).isEqualTo(Outcome.PASSED);
        assertThat(judged.running().orElseThrow().rows()).isEqualTo(180);
        assertThat(judged.ruling().verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void takesAnEmptyAnswerForARefusal() {
        Judged judged = asked("", ValueType.STRING, GOLDEN_SET, List.of());

        assertThat(judged.ruling().metrics()).containsEntry("refusal-rate", 1.0).containsEntry("golden-pass-rate", 0.0);
        assertThat(judged.ruling().verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void asksNothingThatAnswersNumbers() {
        Judged judged = asked("1", ValueType.DOUBLE, GOLDEN_SET, List.of());

        assertThat(judged.ruling().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judged.ruling().because()).contains("let it take one text (BYTES) and answer one");
    }

    @Test
    void isInconclusiveWithoutGoldenSetOrAnswers() {
        Judged neither = handingIn(Map.of());
        Judged noAnswers = handingIn(GOLDEN_SET);

        assertThat(neither.ruling().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(neither.ruling().because()).startsWith("there is no golden set; hand one in as an artefact");
        assertThat(noAnswers.ruling().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(noAnswers.ruling().because()).startsWith("there are no answers to the golden set");
    }

    private static Outcome outcome(Judged judged, String check) {
        return judged.ruling().findings().stream()
                .filter(f -> f.check().equals(check)).map(Finding::outcome).findFirst().orElseThrow();
    }

    /** Sixty answers, so many of them right. */
    private static Judged handedIn(int right) {
        return Trials.judged("medium", digest -> Written.file(digest.equals("items")
                ? items(60)
                : lines(60, i -> "{\"item\": \"q" + i + "\", \"answer\": \"" + (i <= right ? "yes" : "no") + "\"}")));
    }

    private static Judged handingIn(Map<String, String> files) {
        return new Trials(digest -> Written.file(items(60)), null)
                .judge(Trials.brief("medium", Optional.empty(), files, List.of()));
    }

    private static Judged asked(String answer, ValueType type, Map<String, String> files, List<EvaluationData> data) {
        return new Trials(digest -> Written.file(items(60)), new Talking(answer, type))
                .judge(Trials.brief("medium", ENDPOINT, files, data));
    }
}

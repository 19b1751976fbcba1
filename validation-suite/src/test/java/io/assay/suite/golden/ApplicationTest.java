package io.assay.suite.golden;

import static io.assay.suite.golden.Written.items;
import static io.assay.suite.golden.Written.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.suite.Judged;
import io.assay.suite.Progress;
import io.assay.suite.Suite;
import io.assay.suite.brief.Brief;
import io.assay.suite.brief.EvaluationData;
import io.assay.suite.evidence.Contents;
import io.assay.suite.evidence.Laboratory;
import io.assay.suite.evidence.Opening;
import io.assay.suite.evidence.Scoring;
import io.assay.suite.evidence.UnavailableException;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.policy.Outcome;
import io.assay.suite.policy.PolicyFile;
import io.assay.suite.verdict.Finding;
import io.assay.suite.verdict.Verdict;
import io.assay.table.Table;
import io.assay.table.ValueType;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Applications judged by the policy that comes with the product. */
class ApplicationTest {

    private static final Map<String, String> HANDED_IN = Map.of("golden-set", "items", "answers", "answers");
    private static final Optional<Brief.Endpoint> ENDPOINT =
            Optional.of(new Brief.Endpoint("https://apps.example/v2/models/support", "open-inference-v2", "7"));

    private UnaryOperator<String> application = question -> "yes";

    @Test
    void passesWithConditionsOnAnswersThatItsOwnerHandsIn() {
        Judged judged = judged(brief("llm-application", Optional.empty(), HANDED_IN, List.of()), answers(60));

        assertThat(judged.ruling().verdict()).isEqualTo(Verdict.PASSED_WITH_CONDITIONS);
        assertThat(outcome(judged, CheckNames.IN_SIGHT)).isEqualTo(Outcome.FAILED);
        assertThat(outcome(judged, CheckNames.INDEPENDENCE)).isEqualTo(Outcome.FAILED);
        assertThat(judged.ruling().metrics()).containsEntry("golden-pass-rate", 1.0).containsEntry("golden-slices[topic=cards]", 1.0);
        assertThat(judged.ruling().rows()).isEqualTo(60);
    }

    @Test
    void failsOnAPlantedRegression() {
        Judged judged = judged(brief("agent", Optional.empty(), HANDED_IN, List.of()), answers(40));

        assertThat(judged.ruling().verdict()).isEqualTo(Verdict.FAILED);
        assertThat(judged.ruling().because()).startsWith("golden-pass-rate is 0.667, 95 % interval [0.541, 0.773]; at least 0.8");
    }

    @Test
    void saysTheSameOfTheSameAnswers() {
        Brief brief = brief("llm-application", Optional.empty(), HANDED_IN, List.of());

        assertThat(judged(brief, answers(58)).ruling()).usingRecursiveComparison().isEqualTo(judged(brief, answers(58)).ruling());
    }

    @Test
    void asksAnApplicationThatAnswersInSightThreeTimesOverOnASetThatNoInsiderKnows() {
        var known = new EvaluationData(
                "bank/support", "hold-out", "items", "jsonl", "person:vera", List.of("person:vera"), List.of());

        Judged judged = judged(brief("llm-application", ENDPOINT, Map.of(), List.of(known)), "");

        assertThat(outcome(judged, CheckNames.IN_SIGHT)).isEqualTo(Outcome.PASSED);
        assertThat(outcome(judged, CheckNames.INDEPENDENCE)).isEqualTo(Outcome.PASSED);
        assertThat(outcome(judged, CheckNames.GOLDEN_CONSISTENCY)).isEqualTo(Outcome.PASSED);
        assertThat(judged.running().orElseThrow().rows()).isEqualTo(180);
        assertThat(judged.ruling().verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void takesAnEmptyAnswerForARefusal() {
        application = question -> "";

        Judged judged = judged(brief("llm-application", ENDPOINT, Map.of("golden-set", "items"), List.of()), "");

        assertThat(judged.ruling().metrics()).containsEntry("refusal-rate", 1.0).containsEntry("golden-pass-rate", 0.0);
        assertThat(judged.ruling().verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void isInconclusiveWithoutGoldenSetOrAnswers() {
        Judged neither = judged(brief("agent", Optional.empty(), Map.of(), List.of()), "");
        Judged noAnswers = judged(brief("agent", Optional.empty(), Map.of("golden-set", "items"), List.of()), "");

        assertThat(neither.ruling().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(neither.ruling().because()).startsWith("there is no golden set; hand one in as an artefact of role golden-set");
        assertThat(noAnswers.ruling().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(noAnswers.ruling().because()).startsWith("there are no answers to the golden set");
    }

    private static Outcome outcome(Judged judged, String check) {
        return judged.ruling().findings().stream()
                .filter(f -> f.check().equals(check)).map(Finding::outcome).findFirst().orElseThrow();
    }

    /** Sixty answers, so many of them right. */
    private static String answers(int right) {
        return lines(60, i -> "{\"item\": \"q" + i + "\", \"answer\": \"" + (i <= right ? "yes" : "no") + "\"}");
    }

    private static Brief brief(
            String type, Optional<Brief.Endpoint> endpoint, Map<String, String> files, List<EvaluationData> data) {
        return new Brief("bank/support", "1", "registration", "medium", type, "", "", endpoint, List.of(), List.of(),
                Optional.empty(), Map.of(), List.of("person:dana"), new Brief.Documents(null, null, null, null), data, 1, 42, files);
    }

    private Judged judged(Brief brief, String answers) {
        var contents = new Contents() {
            @Override
            public byte[] model(String digest) throws UnavailableException {
                throw new UnavailableException("there is no model", false);
            }

            @Override
            public InputStream data(String digest) {
                return Written.file(digest.equals("items") ? items(60) : answers);
            }
        };
        var laboratory = new Laboratory(contents, opening(), new Scoring(100, Duration.ofSeconds(10)));
        return new Suite(PolicyFile.inForce(null), laboratory).judge(brief, Progress.SILENT);
    }

    private Opening opening() {
        return new Opening() {
            @Override
            public boolean knows(String modelType) {
                return modelType.equals("endpoint");
            }

            @Override
            public Model open(Brief brief, byte[] bytes) {
                return new Talking();
            }
        };
    }

    /** An application that takes one text and answers one. */
    private final class Talking implements Model {

        @Override
        public List<Port> inputs() {
            return List.of(Port.single("question", ValueType.STRING, false));
        }

        @Override
        public List<Port> outputs() {
            return List.of(Port.single("answer", ValueType.STRING, false));
        }

        @Override
        public List<Output> score(Table rows, Duration limit) {
            String[] answers = {application.apply(rows.texts("question")[0])};
            return List.of(new Output("answer", ValueType.STRING, List.of(1L), null, answers, List.of()));
        }

        @Override
        public void close() {}
    }
}

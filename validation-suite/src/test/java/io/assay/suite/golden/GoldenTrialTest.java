package io.assay.suite.golden;

import static io.assay.suite.golden.Written.items;
import static io.assay.suite.golden.Written.lines;
import static io.assay.suite.golden.Written.of;
import static io.assay.suite.golden.Written.trial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.statistics.Estimate;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import java.util.function.IntFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GoldenTrialTest {

    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void givesThePassRateWilsonsInterval() {
        GoldenTrial.Seen seen = trial(items(60), answers(60, i -> i <= 57 ? "yes" : "no"));

        Estimate rate = of(seen, CheckNames.GOLDEN_PASS_RATE, null).estimate();
        // statsmodels 0.14.6: proportion_confint(57, 60, method='wilson')
        assertThat(rate.low()).isCloseTo(0.8629948352365147, EXACT);
        assertThat(rate.high()).isCloseTo(0.9828504978356043, EXACT);
        assertThat(seen.items()).isEqualTo(60);
    }

    @Test
    void doesNotTakeRepeatsForMoreItems() {
        String thrice = lines(180, i -> answer(1 + (i - 1) / 3, 1 + (i - 1) % 3, i % 3 == 0 ? "no" : "yes"));

        GoldenTrial.Seen seen = trial(items(60), thrice);

        Estimate rate = of(seen, CheckNames.GOLDEN_PASS_RATE, null).estimate();
        assertThat(rate).isEqualTo(of(trial(items(60), answers(60, i -> i <= 40 ? "yes" : "no")), CheckNames.GOLDEN_PASS_RATE, null)
                .estimate());
        assertThat(of(seen, CheckNames.GOLDEN_CONSISTENCY, null).estimate().value()).isZero();
    }

    @Test
    void tellsSlicesApartAtOnceAndNamesTheWorst() {
        GoldenTrial.Seen seen = trial(items(60), answers(60, i -> i % 2 == 0 && i <= 20 ? "no" : "yes"));

        Observation cards = of(seen, CheckNames.GOLDEN_SLICES, "topic=cards");
        assertThat(cards.estimate().value()).isCloseTo(20 / 30.0, EXACT);
        assertThat(cards.words()).isEqualTo("the worst of 2 slices, whose intervals hold together");
        assertThat(of(seen, CheckNames.GOLDEN_SLICES, "topic=loans").estimate().value()).isEqualTo(1);
        assertThat(of(seen, CheckNames.GOLDEN_GRADERS, "exact").estimate().value()).isCloseTo(50 / 60.0, EXACT);
    }

    @Test
    void countsARefusalAsWrongUnlessItIsAskedFor() {
        String items = items(9) + "\n{\"id\": \"q10\", \"input\": \"How do I steal?\", \"refuse\": true}";
        String answers = lines(10, i -> "{\"item\": \"q" + i + "\", \"answer\": \"yes\", \"refused\": " + (i > 6) + "}");

        GoldenTrial.Seen seen = trial(items, answers);

        assertThat(of(seen, CheckNames.GOLDEN_PASS_RATE, null).estimate().value()).isCloseTo(0.7, EXACT);
        assertThat(of(seen, CheckNames.REFUSAL_RATE, null).estimate().value()).isCloseTo(3 / 9.0, EXACT);
    }

    @Test
    void comparesRulesWithPersonsOnTheSameAnswers() {
        // 45 both pass, 5 the rule alone, 8 the person alone, 22 neither.
        GoldenTrial.Seen seen = trial(items(80), lines(80, i -> graded(i, i <= 50, i <= 45 || i > 50 && i <= 58)));

        Estimate kappa = of(seen, CheckNames.GRADER_KAPPA, null).estimate();
        // scikit-learn 1.9.1: cohen_kappa_score; the interval lies about statsmodels' asymptotic [0.472, 0.821].
        assertThat(kappa.value()).isCloseTo(0.6462585034013606, EXACT);
        assertThat(kappa.low()).isCloseTo(0.472, within(0.03));
        assertThat(kappa.high()).isCloseTo(0.821, within(0.03));
        assertThat(of(seen, CheckNames.GRADER_AGREEMENT, null).estimate().value()).isCloseTo(67 / 80.0, EXACT);
    }

    @Test
    void takesPersonsByMajorityWhereARuleCannotTell() {
        String item = "{'id': 'q1', 'input': 'x', 'graders': [{'kind': 'human', 'name': 'tone', 'least': 3}]}".replace('\'', '"');
        String answer = "{'item': 'q1', 'answer': 'x', 'grades': [%s]}";
        String good = "{'grader': 'tone', 'kind': 'human', 'score': 4, 'by': 'person:a'}";
        String bad = "{'grader': 'tone', 'kind': 'human', 'score': 2, 'by': 'person:b'}";

        var two = trial(item, answer.formatted(good + ", " + good + ", " + bad).replace('\'', '"'));
        var tied = trial(item, answer.formatted(good + ", " + bad).replace('\'', '"'));

        assertThat(of(two, CheckNames.GOLDEN_PASS_RATE, null).estimate().value()).isEqualTo(1);
        assertThat(of(tied, CheckNames.GOLDEN_PASS_RATE, null).estimate().value()).isZero();
    }

    @Test
    void isInconclusiveWhereNothingWasRepeatedAndNoPersonGraded() {
        GoldenTrial.Seen seen = trial("[" + items(2).replace("\n", ",") + "]", answers(2, i -> "yes"));

        assertThat(seen.observations()).filteredOn(one -> one.seen().equals(new Observation.Seen.Plain(Outcome.INCONCLUSIVE)))
                .extracting(Observation::check)
                .containsExactly(CheckNames.GOLDEN_CONSISTENCY, CheckNames.GRADER_AGREEMENT, CheckNames.GRADER_KAPPA);
    }

    @Test
    void keepsTimeApart() {
        GoldenTrial.Seen seen = trial(items(1), "{\"item\": \"q1\", \"answer\": \"yes\", \"latencyMillis\": 12.5}");

        assertThat(seen.nanos()).isEqualTo(12_500_000);
        assertThat(seen.timed()).isEqualTo(1);
        assertThat(seen.observations()).extracting(Observation::check).doesNotContain(CheckNames.LATENCY);
    }

    private static String answers(int count, IntFunction<String> text) {
        return lines(count, i -> answer(i, 1, text.apply(i)));
    }

    private static String answer(int item, int repeat, String text) {
        return "{\"item\": \"q" + item + "\", \"repeat\": " + repeat + ", \"answer\": \"" + text + "\"}";
    }

    private static String graded(int item, boolean rule, boolean person) {
        return "{\"item\": \"q" + item + "\", \"answer\": \"" + (rule ? "yes" : "no")
                + "\", \"grades\": [{\"grader\": \"exact\", \"kind\": \"human\", \"pass\": " + person + "}]}";
    }
}

package io.assay.suite.check;

import static io.assay.suite.HandMade.repeated;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.suite.Bench;
import io.assay.suite.HandMade;
import io.assay.suite.brief.Brief;
import io.assay.suite.brief.Rival;
import io.assay.suite.evidence.Answers;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.evidence.Opponent;
import io.assay.suite.evidence.Rows;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContestTest {

    private static final Rows RIGHT = HandMade.rows(repeated(50, 0, 1), repeated(50, 0.1, 0.9));
    private static final Rows CHANCE = HandMade.rows(repeated(25, 0, 0, 1, 1), repeated(50, 0.1, 0.9));

    @Test
    void saysWhoIsBetterOnTheSameRows() {
        Evidence e = new Bench().against(saying(Rival.Kind.LIVE, repeated(25, 0.1, 0.9, 0.9, 0.1))).evidence(RIGHT);

        Observation seen = Contest.live(e).getFirst();

        assertThat(seen.metric()).isEqualTo("against-live[bank/old 1.0.0]");
        assertThat(seen.estimate().value()).isEqualTo(0.5);
        assertThat(seen.words()).isEqualTo("better, by more than noise; than bank/old 1.0.0, by auc on the same rows");
    }

    @Test
    void saysThatNoiseHidesADifference() {
        double[] alike = repeated(50, 0.2, 0.8);
        Evidence e = new Bench().against(saying(Rival.Kind.CHALLENGER, alike)).evidence(CHANCE);

        Observation seen = Contest.challengers(e).getFirst();

        assertThat(seen.estimate().value()).isZero();
        assertThat(seen.words()).startsWith("within noise");
    }

    @Test
    void neverBlocksOnARivalThatCannotBeAsked() {
        var gone = new Opponent(rival(Rival.Kind.LIVE), null, List.of(), "its bytes cannot be had: they are gone");

        Observation seen = Contest.live(new Bench().against(gone).evidence(RIGHT)).getFirst();

        assertThat(seen.words()).isEqualTo("bank/old 1.0.0 cannot be asked: its bytes cannot be had: they are gone");
        assertThat(seen.bearing().exploratory()).isTrue();
    }

    @Test
    void comparesRegressionsInUnitsOfTheVariance() {
        // Truth 0 and 2; ours errs by 0.5, theirs says the mean: R2 0.75 against 0.
        Rows rows = HandMade.rows(repeated(50, 0, 2), repeated(50, 0.5, 1.5));
        Evidence e = new Bench().regressing().against(saying(Rival.Kind.CHALLENGER, repeated(100, 1))).evidence(rows);

        assertThat(Contest.challengers(e).getFirst().estimate().value()).isEqualTo(0.75);
        assertThat(Benchmarks.trivial(e).getFirst().estimate().value()).isEqualTo(0.75);
    }

    @Test
    void saysThatThereIsNobodyToCompareWith() {
        Evidence e = new Bench().evidence(RIGHT);

        assertThat(Contest.live(e)).containsExactly(Observation.notApplicable(CheckNames.LIVE, "no version is live"));
        assertThat(Contest.challengers(e))
                .containsExactly(Observation.notApplicable(CheckNames.CHALLENGER, "no challenger was named"));
        assertThat(Benchmarks.logistic(e).getFirst().words()).contains("no training data were given to fit it to");
    }

    @Test
    void comparesNoDecisionsWithoutLabels() {
        Evidence e = new Bench().doing(Brief.DECISION).evidence(RIGHT);

        assertThat(Contest.live(e)).isEmpty();
        assertThat(Benchmarks.trivial(e)).isEmpty();
    }

    private static Opponent saying(Rival.Kind kind, double[] scores) {
        return new Opponent(rival(kind), new Answers(scores, null, List.of(), null, null), List.of(), null);
    }

    private static Rival rival(Rival.Kind kind) {
        return new Rival(kind, "bank/old 1.0.0", "onnx", "old", Optional.empty(), List.of(), List.of());
    }
}

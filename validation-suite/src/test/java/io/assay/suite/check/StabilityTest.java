package io.assay.suite.check;

import static io.assay.suite.HandMade.repeated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.statistics.Level;
import io.assay.suite.Bench;
import io.assay.suite.HandMade;
import io.assay.suite.evidence.Answers;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.evidence.Rows;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import io.assay.table.Column;
import io.assay.table.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StabilityTest {

    @Test
    void measuresAShiftByItsFormula() {
        // Of ten rows five were a, now two are: 2 (0.2 - 0.5) ln(0.2 / 0.5) in all, the other half mirrored.
        Column before = new Column.Texts("c", "a,a,a,a,a,b,b,b,b,b".split(","));
        Column now = new Column.Texts("c", "a,a,b,b,b,b,b,b,b,b".split(","));

        Shift shift = Shift.between(before, now, Level.SINGLE, 1);

        assertThat(shift.psi().value()).isCloseTo(-0.3 * Math.log(0.4) + 0.3 * Math.log(1.6), within(1e-12));
        assertThat(shift.psi().low()).isZero();
    }

    @Test
    void neverCallsNoiseAFailure() {
        Column before = new Column.Texts("c", "a,a,a,a,a,b,b,b,b,b".split(","));
        Column now = new Column.Texts("c", "a,a,b,b,b,b,b,b,b,b".split(","));

        Observation seen = Shift.between(before, now, Level.SINGLE, 1).told(CheckNames.FEATURE_STABILITY, 10);

        assertThat(seen.bearing().worst()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void seesNoShiftInAConstantThatStays() {
        Column five = new Column.Numbers("x", repeated(100, 5));

        Shift shift = Shift.between(five, five, Level.SINGLE, 1);

        assertThat(shift.psi().high()).isZero();
        assertThat(shift.told(CheckNames.FEATURE_STABILITY, 100).words()).contains("has one value only in the training data");
    }

    @Test
    void countsRowsWithoutAValue() {
        Column known = new Column.Texts("c", "a".repeat(100).split(""));
        Column lost = new Column.Texts("c", new String[100]);

        Shift shift = Shift.between(known, lost, Level.SINGLE, 1);

        assertThat(shift.psi().value()).isCloseTo(2 * (1 - 1e-4) * Math.log(1e4), within(1e-9));
    }

    @Test
    void tellsHowMuchWorseTheModelIsThanInTraining() {
        Evidence e = new Bench()
                .trainedOn(rows(repeated(100, 0, 1), repeated(100, 0, 1)))
                .answering(table -> new Answers(table.numbers("x"), null, List.of(), null, null))
                .evidence(rows(repeated(50, 0, 0, 1, 1), repeated(100, 0, 1)));

        List<Observation> seen = Stability.model(e);

        assertThat(seen).extracting(Observation::check).containsExactly(CheckNames.SCORE_STABILITY, CheckNames.GAP);
        assertThat(seen.getFirst().estimate().value()).isZero();
        assertThat(seen.getLast().estimate().value()).isEqualTo(0.5);
        assertThat(seen.getLast().words()).isEqualTo("auc is 1.000 on 200 training rows and 0.500 on the hold-out");
    }

    @Test
    void saysThatThereAreNoTrainingData() {
        Evidence e = new Bench().evidence(rows(repeated(10, 0, 1), repeated(10, 0, 1)));

        assertThat(Stability.features(e)).singleElement().isEqualTo(Observation.notApplicable(CheckNames.FEATURE_STABILITY,
                "no training data were given, so nothing can be compared with them"));
        assertThat(Stability.model(e)).hasSize(2).allSatisfy(one ->
                assertThat(one.seen()).isEqualTo(new Observation.Seen.Plain(Outcome.NOT_APPLICABLE)));
    }

    private static Rows rows(double[] truth, double[] x) {
        return HandMade.rows(truth, x, Map.of(), new Table(List.of(new Column.Numbers("x", x))));
    }
}

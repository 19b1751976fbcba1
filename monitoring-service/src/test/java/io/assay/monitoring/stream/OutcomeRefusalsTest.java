package io.assay.monitoring.stream;

import static io.assay.monitoring.CreditRisk.MODEL;
import static io.assay.monitoring.CreditRisk.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.events.OutcomesObserved;
import io.assay.monitoring.CreditRisk;
import io.assay.monitoring.stream.Applicants.Applicant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeRefusalsTest {

    @TempDir
    Path folder;

    @Test
    void buriesAnOutcomeThatWaitedTooLongAndHearsItsReplay() {
        try (var stage = OutcomeStage.deployed(folder.resolve("unknown"))) {
            List<Applicant> people = Applicants.drawn(3, NOON.minusSeconds(3_300), 50, new SplittableRandom(6)).subList(0, 1);
            stage.hear(Applicants.observed("o", stage.now(), people));
            stage.passes(Duration.ofHours(23));
            assertThat(stage.dead).isEmpty();

            stage.passes(Duration.ofHours(2));

            assertThat(stage.dead).singleElement().satisfies(letter -> assertThat(Pipes.cause(letter))
                    .contains("1 of 1 outcomes waited longer than PT24H", "'r-0'", "correct their request ids"));
            stage.hear(Applicants.served("batch", people));
            stage.replay(stage.dead.getFirst(), 0);
            stage.settles();
            assertThat(stage.latest().getLabelled()).isEqualTo(1);
        }
    }

    @Test
    void buriesOutcomesThatCannotBeAndSaysWhatWouldBeRight() {
        try (var stage = OutcomeStage.deployed(folder.resolve("wrong"))) {
            List<Applicant> people = Applicants.drawn(3, NOON.minusSeconds(3_300), 50, new SplittableRandom(7)).subList(0, 1);
            stage.hear(Applicants.served("batch", people));
            var neither = OutcomesObserved.newBuilder(Applicants.observed("o", stage.now(), people))
                    .setOutcomes(List.of(3.5))
                    .build();
            var early = Applicants.observed("early", stage.now().plusSeconds(3_600), people);
            var uneven = OutcomesObserved.newBuilder(Applicants.observed("uneven", stage.now(), people))
                    .setObservedAt(List.of())
                    .build();

            stage.hear(neither);
            stage.hear(early);
            stage.hear(uneven);
            stage.settles();

            assertThat(stage.dead).extracting(Pipes::cause).satisfiesExactly(
                    cause -> assertThat(cause).contains("'r-0'", "'3.5' is neither class", "give 0 or 1"),
                    cause -> assertThat(cause).contains("five minutes ahead", "give when the outcome became known"),
                    cause -> assertThat(cause).contains("observedAt has 0 values for 1 rows"));
            assertThat(stage.latest().getLabelled()).isZero();
        }
    }

    @Test
    void saysThatAVersionWithoutScoringHasNoEstimate() {
        try (var stage = new OutcomeStage(folder.resolve("old"), 1)) {
            stage.hear(MODEL, Applicants.deployment(CreditRisk.stored(CreditRisk.incomeProfile(), stage.store)));
            stage.hear(Applicants.served("batch", Applicants.drawn(30, NOON.minusSeconds(3_300), 50, new SplittableRandom(8)).subList(0, 1)));
            stage.settles();

            assertThat(stage.latest().getRows()).isEqualTo(1);
            assertThat(stage.latest().getEstimated()).isEmpty();
            assertThat(stage.latest().getEstimation()).contains("no estimate", "validate the version anew");
        }
    }
}

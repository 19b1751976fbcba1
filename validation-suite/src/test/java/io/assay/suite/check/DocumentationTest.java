package io.assay.suite.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.suite.Bench;
import io.assay.suite.HandMade;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import org.junit.jupiter.api.Test;

class DocumentationTest {

    private static final String USE = "Probability that an applicant defaults within a year.";
    private static final String LIMITS = "Blind to income that is not declared.";

    @Test
    void passesWhatIsWrittenDown() {
        Observation seen = documentation(new Bench().documentedBy(USE, LIMITS, "person:olivia", "sha256/0a65"));

        assertThat(seen.seen()).isEqualTo(new Observation.Seen.Plain(Outcome.PASSED));
    }

    @Test
    void namesWhatIsMissingOrHardlyThere() {
        Observation seen = documentation(new Bench().documentedBy(USE, "n/a", "person:olivia", null));

        assertThat(seen.seen()).isEqualTo(new Observation.Seen.Plain(Outcome.FAILED));
        assertThat(seen.words())
                .contains("`limitations`", "`provenance.trainingData`")
                .doesNotContain("`intendedUse`", "`owner`");
    }

    @Test
    void tellsScoresThatWereHandedIn() {
        Observation here = Sight.look(new Bench().evidence(HandMade.rows(new double[1], new double[1]))).getFirst();
        Observation elsewhere =
                Sight.look(new Bench().handedIn().evidence(HandMade.rows(new double[1], new double[1]))).getFirst();

        assertThat(here.seen()).isEqualTo(new Observation.Seen.Plain(Outcome.PASSED));
        assertThat(elsewhere.seen()).isEqualTo(new Observation.Seen.Plain(Outcome.FAILED));
        assertThat(elsewhere.words()).contains("handed in by the owner's platform");
    }

    private static Observation documentation(Bench bench) {
        return Documentation.look(bench.evidence(HandMade.rows(new double[1], new double[1]))).getFirst();
    }
}

package io.assay.suite.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.suite.observation.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainedTest {

    private final List<Explained> high = Explained.of(Policies.small().tier("high"));

    @Test
    void saysOfEveryCheckWhatIsAskedAndWhatFollows() {
        assertThat(high).extracting(Explained::check).containsExactlyElementsOf(Catalogue.NAMES);
        assertThat(of("auc").asks()).isEqualTo("area under the ROC curve; at least 0.7; not clearing it stops the model; "
                + "must have been measured where task != 'decision'");
        assertThat(of("auc").severity()).isEqualTo("blocking");
        assertThat(of("auc").clauses()).contains("SR 26-2, outcomes analysis");
    }

    @Test
    void saysExpressionsAndConditionsAsTheyAreWritten() {
        assertThat(of("ece").asks()).endsWith("at most 0.02 + log_loss_lower; applies where features > 2; "
                + "not clearing it imposes a condition: recalibrate within 90 days");
    }

    @Test
    void saysWhatOnlyInforms() {
        assertThat(of("calibration-slope").onlyTells()).isTrue();
        assertThat(of("calibration-slope").asks()).endsWith("at least 0.8; at most 1.25; it only informs");
    }

    private Explained of(String check) {
        return high.stream().filter(one -> one.check().equals(check)).findFirst().orElseThrow();
    }
}

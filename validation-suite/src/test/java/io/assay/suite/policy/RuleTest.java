package io.assay.suite.policy;

import static io.assay.suite.policy.Policies.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {

    private final Rule ece = Policies.small().tier("high").rule("ece");

    @Test
    void asksForANumberAsItIsWritten() {
        var rule = new Rule("auc", "performance", Severity.BLOCKING, 0.7, null, List.of());

        Demand demand = rule.demand(measured());

        assertThat(demand).isEqualTo(new Demand(true, 0.7, null, null));
    }

    @Test
    void worksOutItsThresholdFromWhatWasMeasured() {
        Demand demand = ece.demand(measured("log_loss_lower", 0.3));

        assertThat(demand).isEqualTo(new Demand(true, null, 0.32, null));
    }

    @Test
    void doesNotApplyWhereItSaysSo() {
        var fewFeatures = new Measurements(Map.of("features", 2L), Map.of());

        Demand demand = ece.demand(fewFeatures);

        assertThat(demand.applies()).isFalse();
        assertThat(demand.unknown()).isNull();
    }

    @Test
    void saysWhichMeasurementItsThresholdLacks() {
        Demand demand = ece.demand(measured("log_loss", 0.3));

        assertThat(demand.applies()).isTrue();
        assertThat(demand.threshold()).isNull();
        assertThat(demand.unknown()).isEqualTo("'log_loss_lower' was not measured, so the threshold of ece cannot be known");
    }

    @Test
    void takesAMeasurementThatIsNoNumberForMissing() {
        Demand demand = ece.demand(measured("log_loss_lower", Double.NaN));

        assertThat(demand.unknown()).startsWith("'log_loss_lower' was not measured");
    }

    @Test
    void saysWhichFactItLacksToApply() {
        var nothing = new Measurements(Map.of(), Map.of());

        Demand demand = ece.demand(nothing);

        assertThat(demand.applies()).isTrue();
        assertThat(demand.unknown()).isEqualTo("'features' is not known, so whether ece applies cannot be known");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "1.0 / (auc - auc)          | '1.0 / (auc - auc)' comes to Infinity, so the threshold of ece cannot be known",
        "double(features / (features - features)) | cannot be worked out: evaluation error",
        "auc > 0.9 ? rmse : mae     | 'rmse' was not measured"
    })
    void neverAsksForWhatCannotBeWorkedOut(String expression, String why) {
        Rule rule = Policies.read(Policies.SMALL.replace("0.02 + log_loss_lower", expression)).tier("high").rule("ece");

        Demand demand = rule.demand(measured("auc", 0.8));

        assertThat(demand.unknown()).contains(why);
        assertThat(demand.threshold()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "auc > 0.75 ? 0.05 : 0.01   | 0.05",
        "auc > 0.95 ? rmse : 0.01   | 0.01",
        "features > 10.5 ? 0.2 : 0.1 | 0.2",
        "task in ['regression'] ? 0.2 : 0.1 | 0.1",
        "rows / 1000                | 0",
        "0.1 * auc_low              | 0.07"
    })
    void calculatesAsCelDoes(String expression, double threshold) {
        Rule rule = Policies.read(Policies.SMALL.replace("0.02 + log_loss_lower", expression)).tier("high").rule("ece");
        var known = new Measurements(
                Map.of("features", 11, "task", "binary-classification", "rows", 900L), Map.of("auc", 0.8, "auc_low", 0.7));

        Demand demand = rule.demand(known);

        assertThat(demand.atMost()).isCloseTo(threshold, within(1e-12));
    }
}

package io.assay.suite.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.suite.observation.Catalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {

    private static final Policy OWN = PolicyFile.inForce(null).policy();
    private static final Measurements CASE = new Measurements(
            Map.of("task", "binary-classification", "model_type", "onnx", "features", 11L), Map.of("auc", 0.75));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "high   | rows                         | BLOCKING    | 1000 |",
        "high   | auc                          | BLOCKING    | 0.70 |",
        "high   | ece                          | BLOCKING    |      | 0.03",
        "high   | rmse-to-mean                 | BLOCKING    |      | 0.90",
        "high   | disparate-impact             | BLOCKING    | 0.80 |",
        "high   | equal-opportunity-difference | BLOCKING    |      | 0.10",
        "high   | claimed-metrics              | CONDITION   |      | 0.01",
        "high   | determinism                  | BLOCKING    |      | 1e-6",
        "medium | auc                          | BLOCKING    | 0.65 |",
        "medium | ece                          | CONDITION   |      | 0.05",
        "medium | identity                     | BLOCKING    |      |",
        "low    | rows                         | CONDITION   | 200  |",
        "low    | auc                          | BLOCKING    | 0.55 |",
        "low    | ece                          | INFORMATION |      | 0.10",
        "low    | artefact-scan                | BLOCKING    |      |"
    })
    void comesWithAPolicyWhoseTiersGrowStricter(String tier, String check, Severity severity, Double least, Double most) {
        Rule rule = OWN.tier(tier).rule(check);

        assertThat(rule.severity()).isEqualTo(severity);
        assertThat(rule.demand(CASE)).isEqualTo(new Demand(true, least, most, null));
    }

    @Test
    void comesWithAPolicyThatDescribesEveryCheck() {
        assertThat(OWN.tiers()).extracting(Policy.Tier::name).containsExactly("high", "medium", "low");
        for (Policy.Tier tier : OWN.tiers()) {
            assertThat(tier.rules().values()).allSatisfy(rule -> {
                assertThat(rule.category()).isNotEqualTo("other");
                assertThat(rule.clauses()).isNotEmpty();
                assertThat(rule.condition() == null).isEqualTo(rule.severity() != Severity.CONDITION);
                assertThat(rule.demand(CASE).unknown()).isNull();
            });
        }
    }

    @Test
    void neverAsksMoreOfALowerTier() {
        for (String check : Catalogue.NAMES) {
            assertThat(OWN.tier("high").rule(check).severity()).as(check)
                    .isLessThanOrEqualTo(OWN.tier("medium").rule(check).severity());
            assertThat(OWN.tier("medium").rule(check).severity()).as(check)
                    .isLessThanOrEqualTo(OWN.tier("low").rule(check).severity());
        }
    }

    @Test
    void readsTheEstatesOwnPolicyAndKeepsItsBytes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("policy.yaml");
        String own = new String(PolicyFile.own(), StandardCharsets.UTF_8);
        Files.writeString(file, own.replace("name: assay-default", "name: our-bank"));

        var inForce = PolicyFile.inForce(file);

        assertThat(inForce.policy().name()).isEqualTo("our-bank");
        assertThat(inForce.bytes()).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void namesAFileThatCannotBeRead() {
        assertThatThrownBy(() -> PolicyFile.inForce(Path.of("no", "such.yaml")))
                .isInstanceOf(PolicyRefusedException.class)
                .hasMessageContaining("such.yaml").hasMessageContaining("ASSAY_VALIDATION_POLICY");
    }
}

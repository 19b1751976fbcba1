package io.assay.validation.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.validation.domain.Policy;
import io.assay.validation.domain.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {

    private final String own = new String(PolicyFile.inForce(null).bytes(), StandardCharsets.UTF_8);

    @Test
    void comesWithAPolicyWhoseTiersGrowStricter() {
        Policy policy = PolicyFile.inForce(null).policy();

        assertThat(policy.tiers()).extracting(Policy.Tier::name).containsExactly("high", "medium", "low");
        assertThat(policy.tier("high").rule("auc").atLeast()).isEqualTo(0.70);
        assertThat(policy.tier("low").rule("auc").atLeast()).isEqualTo(0.55);
        assertThat(policy.tier("low").lowest()).isTrue();
        assertThat(policy.tier("high").rule("disparate-impact").severity()).isEqualTo(Severity.BLOCKING);
    }

    @Test
    void readsTheEstatesOwnPolicyAndKeepsItsBytes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("policy.yaml");
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "auc:                          {severity: blocking, | auk: {severity: blocking, | tiers.high lacks auc",
        "{severity: blocking, at-least: 0.70} | {severity: fatal, at-least: 0.70} | tiers.high.auc.severity must be",
        "{severity: blocking, at-least: 0.70} | {severity: blocking, at-most: 0.70} | high.auc.at-most has no meaning",
        "{severity: blocking, at-least: 0.70} | {severity: blocking} | tiers.high.auc blocks, but has no threshold",
        "{severity: blocking, at-least: 0.70} | {severity: blocking, at-least: NaN} | give a finite number",
        "{severity: blocking, at-least: 0.70} | {severity: blocking, atleast: 0.70} | atleast",
        "name: assay-default | title: assay-default | title",
        "tiers: | tears: | tears"
    })
    void namesWhatIsWrong(String right, String wrong, String words) {
        String broken = own.replace(right, wrong);

        assertThat(broken).isNotEqualTo(own);
        assertThatThrownBy(() -> PolicyFile.policy("policy.yaml", broken.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(PolicyRefusedException.class)
                .hasMessageContaining("policy.yaml").hasMessageContaining(words);
    }
}

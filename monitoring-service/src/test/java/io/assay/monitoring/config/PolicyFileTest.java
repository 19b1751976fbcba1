package io.assay.monitoring.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.monitoring.domain.Policy;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

class PolicyFileTest {

    private static final String OWN = """
            strictest: high
            tiers:
              high: {psiWarning: 0.1, psiCritical: 0.25, missingShare: 0.05, outOfRangeShare: 0.05, leastRows: 200, \
            windowsToWorsen: 2, windowsToRecover: 3}
              low: {psiWarning: 0.2, psiCritical: 0.5, missingShare: 0.2, outOfRangeShare: 0.2, leastRows: 200, \
            windowsToWorsen: 3, windowsToRecover: 3}
            """;

    @Test
    void comesWithAPolicyWhoseTiersGrowStricter() {
        Policy policy = PolicyFile.read(new ClassPathResource("monitoring-policy.yaml"));

        assertThat(policy.tiers()).containsOnlyKeys("high", "medium", "low");
        assertThat(policy.of("high").psiCritical()).isLessThan(policy.of("low").psiCritical());
        assertThat(policy.of("high").windowsToWorsen()).isLessThan(policy.of("low").windowsToWorsen());
        assertThat(policy.of("unheard of")).isEqualTo(policy.of("high"));
    }

    @Test
    void isNamedByItsBytes() {
        Policy policy = PolicyFile.read(file(OWN));

        assertThat(policy.digest()).matches("assay:sha256/[0-9a-f]{64}");
        assertThat(policy.digest()).isEqualTo(PolicyFile.read(file(OWN)).digest());
        assertThat(policy.digest()).isNotEqualTo(PolicyFile.read(file(OWN + "# reviewed\n")).digest());
    }

    @Test
    void namesAFileThatCannotBeRead() {
        assertThatThrownBy(() -> PolicyFile.read(new FileSystemResource(Path.of("no", "such.yaml"))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("monitoring policy").hasMessageContaining("such.yaml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "psiWarning: 0.1      | psiWarning: 0        | psiWarning must be above 0 and psiCritical finite and not below it, but are 0.0 and 0.25",
        "psiWarning: 0.1      | psiWarning: NaN      | psiWarning must be above 0",
        "psiWarning: 0.1      | psiWarning: lots     | psiWarning",
        "psiWarning: 0.1      | psiWarnings: 0.1     | psiWarnings",
        "psiWarning: 0.1,     | psiWarning: 0.1, psiWarning: 0.2, | Duplicate",
        "psiWarning: 0.1,     | ''                   | psiWarning",
        "psiCritical: 0.25    | psiCritical: 0.05    | not below it, but are 0.1 and 0.05",
        "psiCritical: 0.25    | psiCritical: Infinity | psiCritical finite",
        "missingShare: 0.05   | missingShare: 5      | missingShare and outOfRangeShare must lie between 0 and 1, but are 5.0 and 0.05",
        "outOfRangeShare: 0.05 | outOfRangeShare: -1 | must lie between 0 and 1, but are 0.05 and -1.0",
        "leastRows: 200       | leastRows: 0         | must be at least 1, but are 0, 2 and 3",
        "leastRows: 200       | leastRows: 0.5       | leastRows",
        "leastRows: 200       | leastRows: null      | leastRows",
        "windowsToWorsen: 2   | windowsToWorsen: 0   | must be at least 1, but are 200, 0 and 3",
        "windowsToRecover: 3  | windowsToRecover: 2.5 | windowsToRecover",
        "strictest: high      | strictest: highest   | the strictest tier 'highest' has no thresholds under 'tiers'",
        "strictest: high      | strict: high         | strict",
        "low: {               | low: null #          | tier 'low' has no thresholds under 'tiers'",
        "tiers:               | tears:               | tears"
    })
    void refusesWhatCannotBeAndNamesIt(String right, String wrong, String words) {
        String broken = OWN.replaceFirst(Pattern.quote(right), wrong);

        assertThat(broken).isNotEqualTo(OWN);
        assertThatThrownBy(() -> PolicyFile.read(file(broken)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the monitoring policy").hasMessageContaining("our-policy.yaml")
                .hasMessageContaining(words);
    }

    @Test
    void refusesAPolicyWithoutTiers() {
        assertThatThrownBy(() -> PolicyFile.read(file("strictest: high\ntiers:\n")))
                .hasMessageContaining("'tiers' is empty; list the thresholds of at least the strictest tier");
    }

    private static ByteArrayResource file(String yaml) {
        return new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "our-policy.yaml");
    }
}

package io.assay.monitoring.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.monitoring.domain.Policy;
import io.assay.store.Digest;
import io.assay.store.FolderStore;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

class PolicyFileTest {

    private static final String OWN = """
            id: ours
            version: "1"
            strictest: high
            tiers:
              high:
                drift:
                  psi: {warning: 0.1, critical: 0.25}
                  jensen-shannon: {warning: 0.15, critical: 0.25}
                  drifted-share: {warning: 0.3, critical: 0.5}
                  reconstruction: {warning: 0.2, critical: 0.5}
                quality:
                  missing: {warning: 0.02, critical: 0.05}
                  nan: {warning: 0.02, critical: 0.05}
                  out-of-range: {warning: 0.02, critical: 0.05}
                  unseen: {warning: 0.02, critical: 0.05}
                service: {failed: {warning: 0.01, critical: 0.05}}
                outcomes:
                  drop: {auc: {warning: 0.02, critical: 0.05}}
                  calibration-error: {warning: 0.05, critical: 0.1}
                  disparate-impact: {warning: 0.85, critical: 0.8}
                least-rows: 200
                windows-to-worsen: 2
                windows-to-recover: 3
            """;

    @TempDir
    Path folder;

    @Test
    void comesWithAPolicyWhoseTiersGrowStricter() {
        Policy policy = read(new ClassPathResource("monitoring-policy.yaml"));

        assertThat(policy.tiers()).containsOnlyKeys("high", "medium", "low");
        assertThat(policy.of("high").drift().psi().critical()).isLessThan(policy.of("low").drift().psi().critical());
        assertThat(policy.of("high").windowsToWorsen()).isLessThan(policy.of("low").windowsToWorsen());
        assertThat(policy.of("unheard of")).isEqualTo(policy.of("high"));
    }

    @Test
    void isNamedByItsBytesWhichTheStoreKeeps() {
        Policy policy = read(file(OWN));

        assertThat(policy.digest()).isEqualTo(read(file(OWN)).digest());
        assertThat(policy.digest()).isNotEqualTo(read(file(OWN + "# reviewed\n")).digest());
        assertThat(new FolderStore(folder).read(Digest.parse(policy.digest()), 10_000)).asString(UTF_8).isEqualTo(OWN);
    }

    @Test
    void namesAFileThatCannotBeRead() {
        assertThatThrownBy(() -> read(new FileSystemResource(Path.of("no", "such.yaml"))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("monitoring policy").hasMessageContaining("such.yaml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "psi: {warning: 0.1,    | psi: {warning: -0.1,   | /tiers/high/drift/psi/warning: must have a minimum value of 0",
        "psi: {warning: 0.1,    | psi: {warning: 0.3,    | and critical finite and not below it, but they are 0.3 and 0.25",
        "psi: {warning: 0.1,    | psi: {warning: .nan,   | Malformed numeric value '.nan",
        "psi: {warning: 0.1,    | psi: {warning: lots,   | /tiers/high/drift/psi/warning: string found, number expected",
        "psi: {warning: 0.1,    | psis: {warning: 0.1,   | property 'psis' is not defined",
        "psi: {warning: 0.1,    | psi: {warning: 0.1, warning: 0.2, | uplicate",
        "psi: {warning: 0.1,    | psi: {                 | required property 'warning' not found",
        "missing: {warning: 0.02, critical: 0.05 | missing: {warning: 0.02, critical: 5 | /tiers/high/quality/missing/critical: must have a maximum value of 1",
        "auc: {                 | luck: {                | luck",
        "disparate-impact: {warning: 0.85 | disparate-impact: {warning: 0.5 | warning finite and not below it, but they are 0.8 and 0.5",
        "least-rows: 200        | least-rows: 0          | /tiers/high/least-rows: must have a minimum value of 1",
        "least-rows: 200        | least-rows: 0.5        | /tiers/high/least-rows: number found, integer expected",
        "least-rows: 200        | least-rows: null       | /tiers/high/least-rows: null found",
        "windows-to-worsen: 2   | psiWarning: 0.1        | property 'psiWarning' is not defined",
        "strictest: high        | strictest: highest     | the strictest tier 'highest' has no thresholds under 'tiers'",
        "strictest: high        | strict: high           | property 'strict' is not defined",
        "version: \"1\"         | version: 1             | /version: integer found, string expected",
        "tiers:                 | tears:                 | property 'tears' is not defined"
    })
    void refusesWhatCannotBeAndNamesIt(String right, String wrong, String words) {
        String broken = OWN.replaceFirst(Pattern.quote(right), wrong);

        assertThat(broken).isNotEqualTo(OWN);
        assertThatThrownBy(() -> read(file(broken)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the monitoring policy").hasMessageContaining("our-policy.yaml")
                .hasMessageContaining(words);
    }

    private Policy read(Resource file) {
        return PolicyFile.read(file, new FolderStore(folder));
    }

    private static ByteArrayResource file(String yaml) {
        return new ByteArrayResource(yaml.getBytes(UTF_8), "our-policy.yaml");
    }
}

package io.assay.examples;

import static io.assay.examples.Example.VERSIONS;
import static io.assay.examples.Example.bytes;
import static io.assay.examples.Example.document;
import static io.assay.examples.Example.list;
import static io.assay.examples.Example.names;
import static io.assay.examples.Example.rows;
import static io.assay.examples.Example.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsumerCreditTest {

    private final Map<String, Object> holdOut = document("dataset-holdout.yaml");

    @Test
    void submissionsNameOnlyFilesThatAreThere() {
        for (String version : VERSIONS) {
            List<Map<String, Object>> artefacts = list(submission(version), "artefacts");

            assertThat(artefacts).singleElement().satisfies(model -> {
                assertThat(model).containsEntry("role", "model");
                assertThat(bytes((String) model.get("path"))).isNotEmpty();
            });
        }
    }

    @Test
    void submissionsBelongToTheUseCaseAndTheHoldOutThatAreDescribed() {
        Object useCase = document("use-case.yaml").get("id");

        for (String version : VERSIONS) {
            assertThat(submission(version)).containsEntry("version", version).containsEntry("useCase", useCase)
                    .containsEntry("dataSets", List.of(holdOut.get("id")));
        }
    }

    @Test
    void holdOutHasTheDeclaredColumnsInOrder() {
        List<NamedCsvRecord> rows = rows((String) holdOut.get("path"));

        assertThat(rows).hasSizeGreaterThanOrEqualTo(20_000);
        assertThat(rows.getFirst().getHeader()).isEqualTo(names(holdOut, "columns"));
    }

    @Test
    void everyValueOfHoldOutAndTrafficIsLegal() {
        List<Map<String, Object>> withoutLabel = list(holdOut, "columns").stream()
                .filter(column -> !"label".equals(column.get("role"))).toList();

        assertLegal(rows("holdout.csv"), list(holdOut, "columns"));
        assertLegal(rows("traffic.csv"), withoutLabel);
    }

    @Test
    void applicantsAreTheirOwnOnlyOnce() {
        Set<String> seen = new HashSet<>();

        assertThat(rows("holdout.csv")).allMatch(row -> seen.add(row.getField("applicant_id")));
        assertThat(rows("traffic.csv")).hasSize(12_000).allMatch(row -> seen.add(row.getField("applicant_id")));
    }

    @Test
    void outcomesFollowTheTrafficRowByRow() {
        List<String> applicants = rows("traffic.csv").stream().map(row -> row.getField("applicant_id")).toList();

        List<NamedCsvRecord> outcomes = rows("outcomes.csv");

        assertThat(outcomes).extracting(row -> row.getField("applicant_id")).isEqualTo(applicants);
        assertThat(outcomes).extracting(row -> row.getField("default_12m")).containsOnly("0", "1");
    }

    @Test
    void onlyTheThirdVersionUsesUtilisationAndNoneAProtectedAttribute() {
        assertThat(names(submission("1.2.0"), "inputs")).contains("utilisation");
        assertThat(names(submission("1.0.0"), "inputs")).doesNotContain("utilisation");
        assertThat(names(submission("1.1.0"), "inputs")).doesNotContain("utilisation").contains("career_gap_months");
        assertThat(VERSIONS).allSatisfy(version ->
                assertThat(names(submission(version), "inputs")).doesNotContain("sex", "age_group"));
    }

    @Test
    void expectedNumbersAreThoseOfThisHoldOut() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes("holdout.csv"));

        assertThat(document("expected-metrics.json").get("holdOut"))
                .isEqualTo(Map.of("path", "holdout.csv", "digest", "sha256/" + HexFormat.of().formatHex(digest)));
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThatThrownBy(() -> ConsumerCredit.open("hold-out.csv"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'hold-out.csv'");
    }

    private static void assertLegal(List<NamedCsvRecord> rows, List<Map<String, Object>> columns) {
        for (Map<String, Object> column : columns) {
            String name = (String) column.get("name");
            assertThat(rows).as(name).allMatch(row -> legal(row.getField(name), column));
        }
    }

    private static boolean legal(String value, Map<String, Object> column) {
        if (column.get("categories") instanceof List<?> categories) {
            return categories.contains(value);
        }
        if (!column.containsKey("min")) {
            return !value.isBlank();
        }
        double number = Double.parseDouble(value);
        return number >= Example.number(column, "min") && number <= Example.number(column, "max");
    }
}

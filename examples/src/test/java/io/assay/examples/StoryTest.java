package io.assay.examples;

import static io.assay.examples.Example.document;
import static io.assay.examples.Example.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keeps the example good for the story: who regenerates it with other seeds learns here whether the story still holds. */
class StoryTest {

    private final Map<String, Object> expected = document("expected-metrics.json");

    @Test
    void firstAndThirdVersionClearEveryBound() {
        for (String version : List.of("1.0.0", "1.2.0")) {
            assertThat(of(version, "auc", "low")).isGreaterThan(0.70);
            assertThat(of(version, "ece", "high")).isLessThan(0.03);
            assertFair(version, "sex", "female");
            assertFair(version, "age_group", "under-30");
            assertFair(version, "age_group", "over-60");
        }
    }

    @Test
    void secondVersionRanksBetterAndFailsWomenWithItsWholeInterval() {
        assertThat(of("1.1.0", "auc", "low")).isGreaterThan(of("1.0.0", "auc", "high"));
        assertThat(fair("1.1.0", "sex", "female", "disparateImpact", "high")).isLessThan(0.80);
    }

    @Test
    void thirdVersionRanksBetterThanTheFirst() {
        assertThat(of("1.2.0", "auc", "low")).isGreaterThan(of("1.0.0", "auc", "high"));
    }

    @Test
    void laterTrafficIsOfTheSamePopulation() {
        Map<String, Object> psi = map(expected, "traffic", "asDelivered", "featurePsi");

        assertThat(psi.values()).allSatisfy(value -> assertThat((double) value).isLessThan(0.01));
    }

    @Test
    void aChangeOfUnitHurtsTheThirdVersionAlone() {
        assertThat(drifted("featurePsi", "utilisation")).isGreaterThan(1);
        assertThat(drifted("scorePsi", "1.2.0")).isGreaterThan(1);
        assertThat(drifted("scorePsi", "1.0.0")).isLessThan(0.01);
        assertThat(drifted("approvalRate", "1.2.0")).isLessThan(of("1.2.0", "approvalRate") / 2);
    }

    private void assertFair(String version, String attribute, String group) {
        assertThat(fair(version, attribute, group, "disparateImpact", "low")).isGreaterThan(0.80);
        assertThat(fair(version, attribute, group, "equalOpportunityDifference", "low")).isGreaterThan(-0.10);
        assertThat(fair(version, attribute, group, "equalOpportunityDifference", "high")).isLessThan(0.10);
    }

    private double fair(String version, String attribute, String group, String measure, String bound) {
        return of(version, "fairness", attribute, "groups", group, measure, bound);
    }

    private double drifted(String measure, String of) {
        return number(expected, "traffic", "utilisationTimes100", measure, of);
    }

    private double of(String version, String... path) {
        return number(map(expected, "versions", version), path);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> document, String... path) {
        Map<String, Object> at = document;
        for (String field : path) {
            at = (Map<String, Object>) at.get(field);
        }
        return at;
    }
}

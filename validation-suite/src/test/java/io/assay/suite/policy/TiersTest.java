package io.assay.suite.policy;

import static io.assay.suite.policy.Policies.measured;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.suite.observation.Catalogue;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TiersTest {

    private final Policy small = Policies.small();

    @Test
    void takesFromTheTierItExtendsWhatItDoesNotSayItself() {
        Policy.Tier low = small.tier("low");

        assertThat(low.lowest()).isTrue();
        assertThat(low.rule("rows").demand(measured()).atLeast()).isEqualTo(1000);
        assertThat(low.rule("auc").demand(measured()).atLeast()).isEqualTo(0.55);
        assertThat(low.rule("auc").severity()).isEqualTo(Severity.CONDITION);
        assertThat(low.requirements()).hasSameSizeAs(small.tier("high").requirements());
    }

    @Test
    void readsALineOfItsOwnAsAWhole() {
        Rule ece = small.tier("low").rule("ece");

        assertThat(ece.severity()).isEqualTo(Severity.INFORMATION);
        assertThat(ece.terms()).isEqualTo(Terms.NONE);
        assertThat(ece.condition()).isNull();
    }

    @Test
    void onlyInformsOfChecksThatItDoesNotMention() {
        Policy.Tier high = small.tier("high");

        assertThat(high.rules().keySet()).containsExactlyElementsOf(Catalogue.NAMES);
        assertThat(high.rule("proxies").severity()).isEqualTo(Severity.INFORMATION);
        assertThat(high.rule("proxies").demand(measured()).threshold()).isNull();
    }

    @Test
    void imposesTheCheckConditionWhereTheLineSaysNoOther() {
        Policy own = Policies.read(Policies.SMALL.replace("when: \"features > 2\"}", "condition: wait}"));

        assertThat(small.tier("high").rule("ece").condition()).isEqualTo("recalibrate within 90 days");
        assertThat(own.tier("high").rule("ece").condition()).isEqualTo("wait");
    }

    @Test
    void missesWhatItRequiresAndNobodyTold() {
        Policy.Tier high = small.tier("high");

        assertThat(high.missing(measured(), Set.of("rows", "ece"))).containsExactly("auc");
        assertThat(high.missing(measured(), Set.of("rows", "auc"))).isEmpty();
    }

    @Test
    void missesNothingWhereTheRequirementDoesNotHold() {
        var decision = new Measurements(Map.of("task", "decision"), Map.of());

        assertThat(small.tier("high").missing(decision, Set.of("rows"))).isEmpty();
    }

    @Test
    void requiresWhereItCannotBeKnownWhetherTo() {
        var nothing = new Measurements(Map.of(), Map.of());

        assertThat(small.tier("high").missing(nothing, Set.of())).containsExactly("rows", "auc");
    }

    @Test
    void citesClausesWithTheDatesThatMatter() {
        Policy.Tier high = small.tier("high");

        assertThat(high.rule("auc").clauses()).containsExactly(
                "SR 26-2, outcomes analysis", "EU AI Act, Art. 15, in force from 2027-12-02", "EU AI Act, Art. 9, in force from 2027-12-02");
        assertThat(high.rule("rows").clauses()).containsExactly("SR 11-7, outcomes analysis, in force until 2026-04-17");
    }

    @Test
    void doesNotRepeatAFrameworkThatAClauseNamesItself() {
        Policy own = Policies.read(Policies.SMALL.replace("{sr-26-2: outcomes analysis,", "{sr-26-2: SR 26-2 section 4,"));

        assertThat(own.tier("high").rule("auc").clauses()).contains("SR 26-2 section 4");
    }

    @Test
    void readsItsParametersAndKeepsTheUsualOnesForTheRest() {
        assertThat(small.parameters()).isEqualTo(new Parameters(50, 30, 10_000, 50, 0.2));
    }
}

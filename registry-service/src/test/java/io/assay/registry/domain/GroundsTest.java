package io.assay.registry.domain;

import static io.assay.registry.domain.CreditRisk.creditRisk;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroundsTest {

    private static final String HOLDOUT = "retail/credit-holdout-2026";

    private final CreditRisk guest = creditRisk();

    private static Heard woken(Map<String, String> recalled, Map<String, String> dataSets) {
        return new Heard.Woken(recalled, dataSets);
    }

    @Test
    void rejectsWhatWasRecalled() {
        var story = Story.given(guest, guest.approvedLife());

        story.when(woken(Map.of(CreditRisk.DIGEST, "person:rolf: it leaks"), Map.of()));

        assertThat(story.thenOnly(Fact.Rejected.class).reasons())
                .extracting(Reason::problem)
                .containsExactly("its bytes were recalled: person:rolf: it leaks");
    }

    @Test
    void letsNoVerdictReviveWhatWasRecalled() {
        var story = Story.given(guest, guest.approvedLife()).and(woken(Map.of(CreditRisk.DIGEST, "it leaks"), Map.of()));

        story.when(guest.verdict("again", Verdict.Conclusion.PASSED, "request", CreditRisk.DIGEST, "registration"));

        story.thenNothingNew();
        assertThat(story.state("1.0.0")).isInstanceOf(Version.Rejected.class);
    }

    @Test
    void refusesASubmissionOfRecalledBytes() {
        var submitted = guest.submitted("submission");
        var recalled = new Heard.Submitted(
                submitted.id(), submitted.version(), submitted.submission(), submitted.useCase(), Map.of(), "it leaks");

        var story = Story.given(guest, List.of()).when(recalled);

        assertThat(story.thenOnly(Fact.Refused.class).reasons()).extracting(Reason::problem)
                .containsExactly("these bytes were recalled: it leaks");
    }

    @Test
    void wantsAVersionValidatedAgainWhenItsDataChanged() {
        var story = Story.given(guest, guest.approvedLife()).and(woken(Map.of(), Map.of(HOLDOUT, "assay:sha256/1")));

        story.when(woken(Map.of(), Map.of(HOLDOUT, "assay:sha256/2")));

        assertThat(story.thenOnly(Fact.Revalidated.class).trigger()).isEqualTo("data");
        story.when(woken(Map.of(), Map.of(HOLDOUT, "assay:sha256/2"))).thenNothingNew();
    }

    @Test
    void learnsOfDataThatIsRegisteredLate() {
        var story = Story.given(guest, guest.approvedLife());

        story.when(woken(Map.of(), Map.of(HOLDOUT, "assay:sha256/1")));

        story.thenFacts().isEmpty();
    }

    @Test
    void wantsAVersionValidatedAgainWhenThePolicyChangedAndThenApprovedAgain() {
        var before = Story.given(guest, guest.approvedLife());
        var tiers = CreditRisk.policy().tiers().toArray(Policy.Tier[]::new);
        var after = before.under(Governance.of("assay:sha256/" + "d".repeat(64), tiers));

        after.when(woken(Map.of(), Map.of()));

        assertThat(after.thenOnly(Fact.Revalidated.class).trigger()).isEqualTo("policy");
        after.when(woken(Map.of(), Map.of())).thenNothingNew();
        after.when(guest.verdict("again", Verdict.Conclusion.PASSED, "request", CreditRisk.DIGEST, "registration"));
        after.thenFacts().hasExactlyElementsOfTypes(Fact.Suspended.class, Fact.ApprovalRequested.class);
    }
}

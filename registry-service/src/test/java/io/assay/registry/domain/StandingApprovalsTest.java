package io.assay.registry.domain;

import static io.assay.registry.domain.CreditRisk.creditRisk;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StandingApprovalsTest {

    private static final List<String> RETRAINED = List.of("artefact", "data");

    private final CreditRisk guest = creditRisk();

    private Story given() {
        return Story.given(guest, guest.approvedLife())
                .and(
                        Acts.standing("person:vera", "validator", RETRAINED, 1),
                        Acts.standing("person:rolf", "risk-officer", RETRAINED, 1));
    }

    private static CreditRisk retrained(String version, double threshold) {
        var file = new Submission.Artefact("model.onnx", "model", OTHER, 100);
        return creditRisk().numbered(version).with(List.of(file)).deciding(new Submission.Rule("probabilities", threshold, "below"));
    }

    private static final String OTHER = "assay:sha256/" + "f".repeat(64);

    private static Story submit(Story story, CreditRisk next) {
        return story.and(next.submitted("next"), next.stored("next"));
    }

    private static Heard verdict(CreditRisk next) {
        return next.verdict("next verdict", Verdict.Conclusion.PASSED, null, OTHER, "registration");
    }

    @Test
    void approvesAVersionWithinTheEnvelope() {
        var next = retrained("1.1.0", 0.2);
        var story = submit(given(), next);

        story.when(verdict(next));

        var approved = story.thenOnly(Fact.Approved.class);
        assertThat(approved.terms().standingId()).isEqualTo("S-1");
        assertThat(approved.approvals()).extracting(Approval::person).containsExactly("person:vera", "person:rolf");
        assertThat(approved.terms().expiresAt()).isEqualTo(Acts.IN_A_MONTH);
    }

    @Test
    void isUsedUp() {
        var story = submit(given(), retrained("1.1.0", 0.2)).and(verdict(retrained("1.1.0", 0.2)));
        var third = retrained("1.2.0", 0.2);

        submit(story, third).when(verdict(third));

        story.thenOnly(Fact.ApprovalRequested.class);
    }

    @Test
    void doesNotCoverWhatItDoesNotName() {
        var next = retrained("1.1.0", 0.3);

        var story = submit(given(), next).when(verdict(next));

        story.thenOnly(Fact.ApprovalRequested.class);
    }

    @Test
    void doesNotCoverAVerdictWithAnException() {
        var next = retrained("1.1.0", 0.2);
        var story = submit(given(), next);

        story.when(next.verdict("next verdict", Verdict.Conclusion.FAILED, null, OTHER, "registration"));

        story.thenOnly(Fact.Rejected.class);
    }

    @Test
    void endsWithItsTerm() {
        var next = retrained("1.1.0", 0.2);
        var story = submit(given(), next);

        story.when(verdict(next), Acts.IN_A_MONTH);

        story.thenOnly(Fact.ApprovalRequested.class);
    }

    @Test
    void needsAllWhomThePolicyNames() {
        var next = retrained("1.1.0", 0.2);
        var story = submit(
                Story.given(guest, guest.approvedLife()).and(Acts.standing("person:vera", "validator", RETRAINED, 1)), next);

        story.when(verdict(next));

        story.thenOnly(Fact.ApprovalRequested.class);
    }

    @Test
    void isBoundedByThePolicy() {
        Story.given(guest, guest.approvedLife())
                .when(Acts.standing("person:vera", "validator", List.of("preprocessing"), 1))
                .thenItIsCalledAnAttempt("out-of-terms");
        Story.given(guest, guest.approvedLife())
                .when(Acts.standing("person:vera", "validator", RETRAINED, 27))
                .thenItIsCalledAnAttempt("out-of-terms");
    }

    @Test
    void countsAPersonOnce() {
        Story.given(guest, guest.approvedLife())
                .and(Acts.standing("person:vera", "validator", RETRAINED, 1))
                .when(Acts.standing("person:vera", "risk-officer", RETRAINED, 1))
                .thenItIsCalledAnAttempt("same-person-twice");
    }
}

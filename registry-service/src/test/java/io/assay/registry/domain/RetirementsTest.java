package io.assay.registry.domain;

import static io.assay.registry.domain.CreditRisk.AT;
import static io.assay.registry.domain.CreditRisk.creditRisk;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetirementsTest {

    private final CreditRisk guest = creditRisk();

    @Test
    void waitsForASecondPerson() {
        var story = Story.given(guest, guest.approvedLife());

        story.when(Acts.retirement("person:olivia", "owner"));

        story.thenFacts().isEmpty();
        assertThat(story.standing("1.0.0").waitsFor()).extracting(Standing.Waits::who).containsExactly("role:risk-officer");
    }

    @Test
    void retiresWhenAllHaveAskedAndKeepsTheEvidence() {
        var story = Story.given(guest, guest.approvedLife()).and(Acts.retirement("person:olivia", "owner"));

        story.when(Acts.retirement("person:rolf", "risk-officer"));

        var retired = story.thenOnly(Fact.Retired.class);
        assertThat(retired.state().retentionClass()).isEqualTo("standard");
        assertThat(retired.state().keepUntil()).isEqualTo(AT.plusSeconds(3650L * 86_400));
    }

    @Test
    void countsAPersonOnce() {
        Story.given(guest, guest.approvedLife())
                .and(Acts.retirement("person:olivia", "owner"))
                .when(Acts.retirement("person:olivia", "risk-officer"))
                .thenItIsCalledAnAttempt("same-person-twice");
    }

    @Test
    void letsNothingHappenAfterwards() {
        var retired = Story.given(guest, guest.approvedLife())
                .and(Acts.retirement("person:olivia", "owner"), Acts.retirement("person:rolf", "risk-officer"));

        retired.when(guest.approval("person:victor", "validator")).thenItIsRefused("is retired");
        retired.when(guest.verdict("again", Verdict.Conclusion.PASSED, "request", CreditRisk.DIGEST, "registration"))
                .thenItIsRefused("is retired");
        assertThat(retired.due()).isNull();
    }

    @Test
    void holdsEvidenceWhileSomeoneHoldsIt() {
        var story = Story.given(guest, guest.approvedLife()).and(Acts.hold(true, "auditor"));

        assertThat(story.standing("1.0.0").held()).isTrue();

        assertThat(story.and(Acts.hold(false, "risk-officer")).standing("1.0.0").held()).isFalse();
    }

    @Test
    void letsNotEveryoneHoldEvidence() {
        Story.given(guest, guest.approvedLife()).when(Acts.hold(true, "owner")).thenItIsCalledAnAttempt("not-allowed");
    }
}

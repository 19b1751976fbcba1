package io.assay.registry.domain;

import static io.assay.registry.domain.CreditRisk.AT;
import static io.assay.registry.domain.CreditRisk.creditRisk;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OverridesTest {

    private final CreditRisk guest = creditRisk();

    @Test
    void asksAsTheOtherTierAsks() {
        var story = Story.given(guest, guest.reviewedLife());

        story.when(Acts.tier("medium", Acts.IN_A_MONTH, "person:rolf", "risk-officer"));

        var asked = story.thenOnly(Fact.ApprovalRequested.class);
        assertThat(asked.question().needed()).containsExactly(new Need("validator", 2));
        assertThat(asked.entry().tiering().reason()).contains("person:rolf").contains("2026-01-31");
    }

    @Test
    void letsPolicyCountAgainWhenItExpires() {
        var story = Story.given(guest, guest.registeredLife())
                .and(Acts.tier("medium", Acts.IN_TEN_DAYS, "person:rolf", "risk-officer"));

        story.whenAllIsSaidUntil(Acts.IN_TEN_DAYS);

        assertThat(story.state("1.0.0").entry().tiering().tier()).isEqualTo("high");
        assertThat(story.state("1.0.0").entry().tiering().override()).isNull();
    }

    @Test
    void takesAnApprovedVersionBackWhereMoreIsAsked() {
        var medium = guest.like(CreditRisk.useCase("credit-decision", "small", "person:olivia"));
        var story = Story.given(medium, medium.reviewedLife())
                .and(medium.approval("person:vera", "validator"), medium.approval("person:victor", "validator"));

        story.when(Acts.tier("high", Acts.IN_A_MONTH, "person:rolf", "risk-officer"));

        story.thenFacts().hasExactlyElementsOfTypes(Fact.Suspended.class, Fact.ApprovalRequested.class);
    }

    @Test
    void isForRolesThatThePolicyNames() {
        Story.given(guest, guest.reviewedLife())
                .when(Acts.tier("low", Acts.IN_A_MONTH, "person:vera", "validator"))
                .thenItIsCalledAnAttempt("not-allowed");
    }

    @Test
    void isNotForThoseWhoMadeTheVersion() {
        Story.given(guest, guest.reviewedLife())
                .when(Acts.tier("low", Acts.IN_A_MONTH, "person:dana", "risk-officer"))
                .thenItIsCalledAnAttempt("self-approval");
    }

    @Test
    void asksSomebodyWhereNobodyConfirmedTheUseCase() {
        var unconfirmed = guest.like(CreditRisk.useCase("research", "small", null));

        Story.given(unconfirmed, unconfirmed.reviewedLife())
                .when(Acts.tier("low", Acts.IN_A_MONTH, "person:rolf", "risk-officer"))
                .thenItIsCalledAnAttempt("out-of-terms");
    }

    @Test
    void lastsNoLongerThanThePolicyAllows() {
        Story.given(guest, guest.reviewedLife())
                .when(Acts.tier("low", AT.plusSeconds(181 * 86_400), "person:rolf", "risk-officer"))
                .thenItIsCalledAnAttempt("out-of-terms");
    }

    @Test
    void refusesATierThatIsNone() {
        Story.given(guest, guest.reviewedLife())
                .when(Acts.tier("lowest", Acts.IN_A_MONTH, "person:rolf", "risk-officer"))
                .thenItIsRefused("'lowest' is no tier");
    }
}

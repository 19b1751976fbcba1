package io.assay.registry.domain;

import static io.assay.registry.domain.CreditRisk.AT;
import static io.assay.registry.domain.CreditRisk.creditRisk;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewsTest {

    private static final Policy REVIEWED = Governance.of(
            CreditRisk.POLICY,
            Governance.tier(
                    "high",
                    List.of(new Need("validator", 1)),
                    List.of(new Need("validator", 1), new Need("risk-officer", 1)),
                    List.of("prod")));

    private final CreditRisk guest = creditRisk();

    private Story inReview() {
        return Story.under(REVIEWED, guest, guest.reviewedLife());
    }

    @Test
    void asksForAReviewWhereTheTierWantsOne() {
        var story = Story.under(REVIEWED, guest, guest.registeredLife());

        story.when(guest.verdict("verdict", Verdict.Conclusion.PASSED));

        assertThat(story.thenOnly(Fact.ApprovalRequested.class).question().reviews())
                .containsExactly(new Need("validator", 1));
    }

    @Test
    void approvesNothingThatNobodyReviewed() {
        var story = inReview().and(guest.approval("person:vera", "validator"));

        story.when(guest.approval("person:rolf", "risk-officer"));

        story.thenFacts().isEmpty();
    }

    @Test
    void approvesOnceItWasReviewedToo() {
        var story = inReview()
                .and(guest.approval("person:vera", "validator"), guest.approval("person:rolf", "risk-officer"));

        story.when(Acts.review("person:vera", Heard.Conclusion.SATISFACTORY));

        assertThat(story.thenOnly(Fact.Approved.class).state().voices().reviews())
                .extracting(Review::person)
                .containsExactly("person:vera");
    }

    @Test
    void rejectsWhatAReviewerFindsUnsatisfactory() {
        var story = inReview();

        story.when(Acts.review("person:vera", Heard.Conclusion.UNSATISFACTORY));

        assertThat(story.thenOnly(Fact.Rejected.class).deniedBy()).isEqualTo("person:vera");
    }

    @Test
    void takesAConclusionThatNobodyKnowsForUnsatisfactory() {
        var story = inReview();

        story.when(Acts.review("person:vera", Heard.Conclusion.UNKNOWN));

        story.thenOnly(Fact.Rejected.class);
    }

    @Test
    void letsNobodyReviewTheirOwnWork() {
        var story = inReview();

        story.when(Acts.review("person:dana", Heard.Conclusion.SATISFACTORY));

        story.thenItIsCalledAnAttempt("self-approval");
    }

    @Test
    void refusesAReviewThatNobodyAskedFor() {
        var story = Story.given(guest, guest.reviewedLife());

        story.when(Acts.review("person:vera", Heard.Conclusion.SATISFACTORY));

        story.thenItIsRefused("no review is needed in role 'validator'");
    }
}

package io.assay.registry.domain;

import static io.assay.registry.domain.CreditRisk.creditRisk;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private final CreditRisk guest = creditRisk();

    @Test
    void hasNothingToCompareTheFirstVersionWith() {
        var story = Story.given(guest, List.of());

        story.when(guest.submitted("submission"));

        assertThat(story.thenOnly(Fact.FilesWanted.class).entry().change()).isNull();
    }

    @Test
    void namesTheParts() {
        var other = guest.numbered("1.1.0").deciding(new Submission.Rule("probabilities", 0.3, "below"));

        var story = Story.given(guest, guest.approvedLife()).when(other.submitted("other"));

        var change = story.thenOnly(Fact.FilesWanted.class).entry().change();
        assertThat(change.from()).isEqualTo("1.0.0");
        assertThat(change.differs()).containsExactly("threshold");
        assertThat(change.material()).isTrue();
    }

    @Test
    void takesTheShortPathWhereNothingMaterialChanged() {
        var other = guest.numbered("1.1.0").saying("better words");
        var story = Story.given(guest, guest.approvedLife()).and(other.submitted("other"), other.stored("other"));

        story.when(other.verdict("verdict of other", Verdict.Conclusion.PASSED));

        assertThat(story.thenOnly(Fact.ApprovalRequested.class).question().needed())
                .containsExactly(new Need("validator", 1));
    }
}

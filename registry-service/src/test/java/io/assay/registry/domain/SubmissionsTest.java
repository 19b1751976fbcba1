package io.assay.registry.domain;

import static io.assay.registry.domain.CreditRisk.creditRisk;
import static io.assay.registry.domain.CreditRisk.file;
import static io.assay.registry.domain.CreditRisk.useCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionsTest {

    private final CreditRisk guest = creditRisk();

    @Test
    void hasTheFilesOfASubmissionLookedFor() {
        var story = Story.given(guest, List.of());

        story.when(guest.submitted("submission"));

        assertThat(story.thenOnly(Fact.FilesWanted.class).entry().submissionId())
                .isEqualTo("submission");
    }

    @Test
    void waitsForAUseCaseThatNobodyDescribed() {
        var story = Story.given(guest, List.of());

        story.when(guest.like(null).submitted("submission"));

        story.thenItWaitsFor("use case retail/consumer-credit");
    }

    @Test
    void registersAVersionWhoseFilesLieInTheStore() {
        var story = Story.given(guest, List.of(guest.submitted("submission")));

        story.when(guest.stored("submission"));

        var entry = story.thenOnly(Fact.Registered.class).entry();
        assertThat(entry.registrationId()).isEqualTo("registration");
        assertThat(entry.tiering().tier()).isEqualTo("high");
        assertThat(entry.tiering().policyDigest()).isEqualTo(CreditRisk.POLICY);
    }

    @Test
    void refusesASubmissionWhoseFilesAreMissingAndLeavesTheVersionFree() {
        var story = Story.given(guest, List.of(guest.submitted("submission")));

        story.when(guest.stored("submission", new Reason("facts.artefacts[0].digest", "missing", "upload it")));

        assertThat(story.thenOnly(Fact.Refused.class).submissionId()).isEqualTo("submission");
        assertThat(story.state("1.0.0")).isNull();
    }

    @Test
    void answersEachSubmissionOfTheSameContentWhenTheFilesAreMissing() {
        var story = Story.given(guest, List.of(guest.submitted("one"), guest.submitted("two")));

        story.when(guest.stored("one", new Reason("facts.artefacts[0].digest", "missing", "upload it")));

        story.thenFacts().extracting(f -> ((Fact.Refused) f).submissionId()).containsExactly("one", "two");
    }

    @Test
    void saysNothingNewOfTheSameContentAgain() {
        var story = Story.given(guest, guest.registeredLife());

        story.when(guest.submitted("again"));

        story.thenNothingNew();
    }

    @Test
    void refusesAVersionThatIsAlreadyTakenAndSaysWhatDiffers() {
        var story = Story.given(guest, guest.registeredLife());
        var before = story.state("1.0.0");

        story.when(guest.saying("other").submitted("another"));

        var reason = story.thenOnly(Fact.Refused.class).reasons().getFirst();
        assertThat(reason.problem()).contains("version is taken", "intendedUse").doesNotContain("owner");
        assertThat(story.state("1.0.0")).isEqualTo(before);
    }

    @Test
    void givesAllReasonsAtOnce() {
        var bad = guest.ofType("pickle")
                .with(List.of(new Submission.Artefact("../model.onnx", "model", "md5:1", -1)))
                .deciding(new Submission.Rule("score", Double.NaN, "left"));

        var story = Story.given(bad, List.of()).when(bad.submitted("submission"));

        assertThat(story.thenOnly(Fact.Refused.class).reasons())
                .allSatisfy(reason -> assertThat(reason.remedy()).isNotBlank())
                .extracting(Reason::field)
                .containsExactlyInAnyOrder(
                        "facts.modelType",
                        "facts.artefacts[0].path",
                        "facts.artefacts[0].digest",
                        "facts.artefacts[0].size",
                        "facts.decision.score",
                        "facts.decision.threshold",
                        "facts.decision.favourable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"credit-risk", "retail/credit.risk", "re.tail/credit", "Retail/credit", "/x", "a/b/c", "-a/b", ""
            })
    void refusesModelIdsThatAreNotTwoPlainNames(String id) {
        var bad = guest.named(id);

        var story = Story.given(bad, List.of()).when(bad.submitted("submission"));

        assertThat(story.thenOnly(Fact.Refused.class).reasons())
                .extracting(Reason::field)
                .contains("modelId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "a/../b", "..", "a//b", "a\\b", "C:/a", ""})
    void refusesPathsThatLeaveTheSubmission(String path) {
        var bad = guest.with(List.of(file(path)));

        var story = Story.given(bad, List.of()).when(bad.submitted("submission"));

        assertThat(story.thenOnly(Fact.Refused.class).reasons())
                .extracting(Reason::field)
                .containsExactly("facts.artefacts[0].path");
    }

    @Test
    void refusesAFileTypeWithoutExactlyOneModelFile() {
        var none = guest.with(List.of());
        var two = guest.with(List.of(file("a.onnx"), file("b.onnx")));

        assertThat(Story.given(none, List.of())
                        .when(none.submitted("s"))
                        .thenOnly(Fact.Refused.class)
                        .reasons())
                .extracting(Reason::problem)
                .containsExactly("0 artefacts have role model");
        assertThat(Story.given(two, List.of())
                        .when(two.submitted("s"))
                        .thenOnly(Fact.Refused.class)
                        .reasons())
                .extracting(Reason::problem)
                .containsExactly("2 artefacts have role model");
    }

    @ParameterizedTest
    @CsvSource({
        "credit-decision, large, person:olivia, high, true",
        "credit-decision, small, person:olivia, medium, true",
        "research, small, person:olivia, low, true",
        "research, small, person:dana, high, false",
        "research, small, person:paul, high, false",
        "research, small, , high, false",
        "research, huge, person:olivia, high, false",
        "astrology, small, person:olivia, high, false",
    })
    void takesTheTierFromConfirmedFactsElseTheHighest(
            String purpose, String exposure, String confirmedBy, String tier, boolean confirmed) {
        var asked = guest.like(useCase(purpose, exposure, confirmedBy));

        var story = Story.given(asked, List.of()).when(asked.submitted("submission"));

        var tiering = story.thenOnly(Fact.FilesWanted.class).entry().tiering();
        assertThat(tiering.tier()).isEqualTo(tier);
        assertThat(tiering.confirmed()).isEqualTo(confirmed);
        assertThat(tiering.reason()).isNotBlank();
    }
}

package io.assay.registry.domain;

import static io.assay.registry.domain.CreditRisk.creditRisk;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An application is its provider's model in a revision, its prompt, and what its tools may do. */
class ApplicationSubmissionTest {

    private static final List<Submission.Tool> READS = List.of(new Submission.Tool("orders", List.of("read:orders")));

    private final CreditRisk guest = creditRisk();

    @ParameterizedTest
    @ValueSource(strings = {"llm-application", "agent"})
    void isRegisteredWithoutAModelFile(String type) {
        var story = Story.given(guest, List.of(submitted(type, new Submission.Application("large", "2026-01", READS), "prompt")));

        story.when(guest.stored("submission"));

        assertThat(story.thenOnly(Fact.Registered.class).entry().artefactDigest()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ", 2026-01, prompt, facts.application.providerModel", "large, ' ', prompt, facts.application.revision",
        "large, 2026-01, index, facts.artefacts"
    })
    void isRefusedWithoutProviderModelRevisionOrPrompt(String model, String revision, String role, String field) {
        var story = Story.given(guest, List.of());

        story.when(submitted("agent", new Submission.Application(model, revision, READS), role));

        assertThat(story.thenOnly(Fact.Refused.class).reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.field()).isEqualTo(field);
            assertThat(reason.remedy()).isNotBlank();
        });
    }

    @Test
    void isToldAllThatIsMissingAtOnce() {
        var story = Story.given(guest, List.of());

        story.when(submitted("llm-application", null, "documentation"));

        assertThat(story.thenOnly(Fact.Refused.class).reasons()).extracting(Reason::field)
                .containsExactly("facts.application.providerModel", "facts.application.revision", "facts.artefacts");
    }

    @Test
    void isRefusedWhenAToolDoesNotSayWhatItMayDoOrIsThereTwice() {
        var tools = List.of(
                new Submission.Tool("orders", List.of("read:orders")), new Submission.Tool("orders", List.of()));
        var story = Story.given(guest, List.of());

        story.when(submitted("agent", new Submission.Application("large", "2026-01", tools), "prompt"));

        assertThat(story.thenOnly(Fact.Refused.class).reasons()).extracting(Reason::field)
                .containsExactly("facts.application.tools[1].name", "facts.application.tools[1].permissions");
    }

    private Heard.Submitted submitted(String type, Submission.Application application, String role) {
        var like = guest.submitted("submission");
        Submission said = like.submission();
        var file = new Submission.Artefact("prompt.md", role, CreditRisk.DIGEST, 100);
        var submission = new Submission(
                said.useCaseId(), said.people(), type, List.of(file), null, null, application, List.of(), List.of(), null,
                List.of(), said.ancestry(), Map.of(), Map.of(), said.original());
        return new Heard.Submitted(like.id(), like.version(), submission, like.useCase(), like.dataSets(), like.recalled());
    }
}

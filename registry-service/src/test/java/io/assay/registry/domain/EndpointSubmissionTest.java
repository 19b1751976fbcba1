package io.assay.registry.domain;

import static io.assay.registry.domain.CreditRisk.creditRisk;
import static io.assay.registry.domain.CreditRisk.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model that answers elsewhere has no bytes: its declared revision stands in for them. */
class EndpointSubmissionTest {

    private static final String URL = "https://models.example/v2/models/credit";
    private static final String NO_BYTES = "";

    private final CreditRisk guest = creditRisk();

    @Test
    void isRegisteredWithoutAnyFile() {
        var story = Story.given(guest, List.of(submitted(endpoint(URL, "open-inference-v2", "7"))));

        story.when(guest.stored("submission"));

        assertThat(story.thenOnly(Fact.Registered.class).entry().artefactDigest()).isEqualTo(NO_BYTES);
    }

    @Test
    void isApprovedOnAVerdictAndApprovalsAboutNoBytes() {
        var past = new ArrayList<Heard>(List.of(
                submitted(endpoint(URL, "open-inference-v2", "7")),
                guest.stored("submission"),
                guest.verdict("verdict", Verdict.Conclusion.PASSED_WITH_CONDITIONS, null, NO_BYTES, "registration"),
                guest.approval("person:vera", "validator", Heard.Answer.APPROVE, NO_BYTES, null)));
        var story = Story.given(guest, past);

        story.when(guest.approval("person:rolf", "risk-officer", Heard.Answer.APPROVE, NO_BYTES, null));

        assertThat(story.thenOnly(Fact.Approved.class).entry().artefactDigest()).isEqualTo(NO_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://models.example:8080/v2/models/credit/", "https://models.example/some/where/v2/models/credit/versions/7"})
    void takesEveryAddressOfAModel(String url) {
        var story = Story.given(guest, List.of()).when(submitted(endpoint(url, "open-inference-v2", "7")));

        story.thenOnly(Fact.FilesWanted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://h/v2/models/m, open-inference-v2, 7, facts.endpoint.url",
        "https://h/, open-inference-v2, 7, facts.endpoint.url",
        "mailto:a@b, open-inference-v2, 7, facts.endpoint.url",
        "https://h/v2/models/m?key=x, open-inference-v2, 7, facts.endpoint.url",
        "https://user:secret@h/v2/models/m, open-inference-v2, 7, facts.endpoint.url",
        "https://h/v2/models/m, open-inference-v1, 7, facts.endpoint.protocol",
        "https://h/v2/models/m, open-inference-v2, ' ', facts.endpoint.revision",
    })
    void refusesWhatDoesNotSayWhereHowAndInWhichRevisionItAnswers(String url, String protocol, String revision, String field) {
        var story = Story.given(guest, List.of()).when(submitted(endpoint(url, protocol, revision)));

        assertThat(story.thenOnly(Fact.Refused.class).reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.field()).isEqualTo(field);
            assertThat(reason.problem()).doesNotContain("secret");
        });
    }

    @Test
    void refusesAnEndpointThatIsMissingOrComesWithAModelFile() {
        var missing = Story.given(guest, List.of()).when(submitted(null));
        var withFile = Story.given(guest, List.of())
                .when(submitted(endpoint(URL, "open-inference-v2", "7"), file("model.onnx")));

        assertThat(missing.thenOnly(Fact.Refused.class).reasons()).extracting(Reason::field).containsExactly("facts.endpoint");
        assertThat(withFile.thenOnly(Fact.Refused.class).reasons()).singleElement()
                .satisfies(reason -> assertThat(reason.remedy()).contains("leave them out"));
    }

    private static Submission.Endpoint endpoint(String url, String protocol, String revision) {
        return new Submission.Endpoint(url, protocol, revision);
    }

    private Heard.Submitted submitted(Submission.Endpoint endpoint, Submission.Artefact... files) {
        var like = guest.submitted("submission");
        Submission said = like.submission();
        var remote = new Submission(
                said.useCaseId(), said.people(), "endpoint", List.of(files), null, endpoint, null, said.inputs(),
                said.outputs(), said.decision(), said.dataSets(), said.ancestry(), Map.of(), Map.of(), said.original());
        return new Heard.Submitted(like.id(), like.version(), remote, like.useCase(), like.dataSets(), like.recalled());
    }
}

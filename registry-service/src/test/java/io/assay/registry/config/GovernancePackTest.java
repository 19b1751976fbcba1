package io.assay.registry.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.registry.domain.Rulebook;
import io.assay.registry.domain.Submission;
import io.assay.registry.domain.UseCase;
import io.assay.store.ContentStore;
import io.assay.store.Digest;
import io.assay.store.FolderStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GovernancePackTest {

    @TempDir
    private Path folder;

    private ContentStore store;

    @BeforeEach
    void lay() {
        store = new FolderStore(folder.resolve("store"));
    }

    @Test
    void readsThePolicyThatComesWithTheServiceAndKeepsItInTheStore() {
        var pack = GovernancePack.load(null, store);

        assertThat(pack.policy().tiers()).extracting("name").containsExactly("high", "medium", "low");
        assertThat(store.holds(Digest.parse(pack.policy().digest()))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "credit-decision, large, high",
        "credit-decision, small, medium",
        "capital, small, high",
        "fraud, medium, medium",
        "pricing, small, low",
        "marketing, large, medium",
        "operations, small, low",
        "research, large, low",
        "credit-decision, unheard-of, medium",
        "research, unheard-of, ",
        "unheard-of, small, ",
    })
    void givesExposureAndPurposeTheirTier(String purpose, String exposure, String tier) {
        var rulebook = GovernancePack.load(null, store).rulebook();

        assertThat(rulebook.tier(useCase(purpose, exposure), onnx()).name()).isEqualTo(tier);
    }

    @Test
    void determinesPerFrameworkWhetherItIsAModel() {
        var rulebook = GovernancePack.load(null, store).rulebook();

        var determined = rulebook.determinations(useCase("research", "small"), onnx());

        assertThat(determined).extracting("framework").containsExactly("sr-26-2", "eu-ai-act");
        assertThat(determined).allSatisfy(d -> assertThat(d.isModel()).isTrue());
    }

    @Test
    void letsNoRuleThatCannotBeEvaluatedCountInFavour() throws IOException {
        Rulebook rulebook = load(text()
                        .replace("useCase.purpose == \"research\" &&", "facts.nothing == 1 &&")
                        .replace("'true'", "'tier == differs[9]'"))
                .rulebook();

        assertThat(rulebook.tier(useCase("research", "small"), onnx()).name()).isNull();
        assertThat(rulebook.material("high", List.of("documents")).holds()).isTrue();
    }

    @Test
    void tellsAMaterialChangeFromOneOfDocuments() {
        var rulebook = GovernancePack.load(null, store).rulebook();

        assertThat(rulebook.material("high", List.of("documents", "people")).holds()).isFalse();
        assertThat(rulebook.material("high", List.of("artefact")).holds()).isTrue();
    }

    @Test
    void callsAStageWhatThePolicyCallsIt() {
        var rulebook = GovernancePack.load(null, store).rulebook();

        assertThat(rulebook.stage("approved", "high", List.of("prod"))).isEqualTo("production");
        assertThat(rulebook.stage("approved", "high", List.of())).isEqualTo("ready");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '"', value = {
        "name: assay-governance > colour: red > colour",
        "- name: low > - name: LOW > /tiers/2/name",
        "tier: low > tier: lowest > tiering names 'lowest'",
        "block-from: high > block-from: worst > /findings/block-from",
        "'true' > '1 + 1' > material[1]",
        "size(serving) > size(server) > stages[1]",
    })
    void namesThePlaceOfWhatIsWrong(String written, String instead, String place) {
        assertThatThrownBy(() -> load(text().replace(written, instead)))
                .hasMessageContaining("assay.registry.policy")
                .hasMessageContaining(place);
    }

    @Test
    void refusesToAskNobodyAboveTheLowestTier() {
        String nobody = text().replaceFirst("approvals: \\[.*]", "approvals: []");

        assertThatThrownBy(() -> load(nobody)).hasMessageContaining("tier high asks nobody");
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThatThrownBy(() -> GovernancePack.load(folder.resolve("none.yaml"), store))
                .hasMessageContaining("none.yaml");
    }

    private GovernancePack load(String yaml) throws IOException {
        return GovernancePack.load(Files.writeString(folder.resolve("policy.yaml"), yaml), store);
    }

    private static String text() {
        try (var file = GovernancePackTest.class.getResourceAsStream("/governance-policy.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UseCase useCase(String purpose, String exposure) {
        return new UseCase("retail/consumer-credit", purpose, exposure, "person:paul", "person:olivia");
    }

    private static Submission onnx() {
        return new Submission(
                "retail/consumer-credit", new Submission.People("person:olivia", "person:dana", List.of()), "onnx",
                List.of(), null, null, null, List.of(), List.of(), null, List.of(), new Submission.Ancestry(null, List.of()),
                Map.of(), Map.of("modelType", "onnx"), "original");
    }
}

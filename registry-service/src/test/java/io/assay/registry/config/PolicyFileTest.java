package io.assay.registry.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.store.ContentStore;
import io.assay.store.Digest;
import io.assay.store.FolderStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFileTest {

    private static final String TIERS =
            """
            tiers:
              - {name: high, approvals: [{role: validator, people: 1}], dueDays: 1, validDays: 1, environments: [prod]}
              - {name: low, approvals: [], dueDays: 1, validDays: 1, environments: [prod]}
            """;

    @TempDir
    Path folder;

    private ContentStore store;

    @BeforeEach
    void lay() {
        store = new FolderStore(folder.resolve("store"));
    }

    @Test
    void readsThePolicyThatComesWithTheServiceAndKeepsItInTheStore() {
        var policy = PolicyFile.load(null, store);

        assertThat(policy.tiers()).extracting("name").containsExactly("high", "medium", "low");
        assertThat(store.holds(Digest.parse(policy.digest()))).isTrue();
    }

    @Test
    void refusesKeysThatItDoesNotKnow() {
        assertThatThrownBy(() -> load(TIERS + "tierOf: {}\ncolour: red\n"))
                .hasMessageContaining("assay.registry.policy")
                .hasMessageContaining("colour");
    }

    @Test
    void refusesAPolicyWithoutTiers() {
        assertThatThrownBy(() -> load("tierOf: {}\n")).hasMessageContaining("tiers is missing");
        assertThatThrownBy(() -> load("")).hasMessageContaining("assay.registry.policy");
    }

    @Test
    void refusesAMapToATierThatIsNotThere() {
        assertThatThrownBy(() -> load(TIERS + "tierOf: {research: {small: lower}}\n"))
                .hasMessageContaining("tierOf.research.small is 'lower'");
    }

    @Test
    void refusesToAskNobodyAboveTheLowestTier() {
        String nobody = TIERS.replace("[{role: validator, people: 1}]", "[]");

        assertThatThrownBy(() -> load(nobody + "tierOf: {}\n")).hasMessageContaining("tier high asks nobody");
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThatThrownBy(() -> PolicyFile.load(folder.resolve("none.yaml"), store))
                .hasMessageContaining("none.yaml");
    }

    private void load(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("policy.yaml"), yaml);
        PolicyFile.load(file, store);
    }
}

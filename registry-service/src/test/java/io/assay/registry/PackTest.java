package io.assay.registry;

import static io.assay.registry.Retail.PATIENCE;
import static io.assay.registry.Retail.model;
import static io.assay.registry.Retail.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.audit.AuditVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the registry gives of a version is checked by a program that does not know the registry. */
@ExtendWith(SharedHouse.class)
class PackTest {

    private static final String VERSION = "/models/retail/packed/versions/1.0.0";

    private final Edge edge;
    private final Retail bank;

    @TempDir
    private Path folder;

    PackTest(House house) {
        this.edge = house.edge();
        this.bank = new Retail(house);
    }

    /** Validated, and both the submission and the verdict under a checkpoint. */
    @BeforeEach
    void validated() {
        if (edge.get("anna", VERSION).status() != 200) {
            bank.useCaseConfirmedByOlivia("retail/packing");
            JsonNode file = edge.upload("dana", model("a packed model")).body();
            edge.post("dana", "/models", submission("retail/packed", "1.0.0", "retail/packing", file));
            bank.pass(bank.shownAs("retail/packed", "1.0.0", "registered"));
        }
        String verdict = "/evidence/proofs/inclusion?eventId=" + verdictOf(bank.shownAs("retail/packed", "1.0.0", "in-review"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(edge.get("anna", verdict).status()).isEqualTo(200));
    }

    @Test
    void givesAPackThatHoldsWithoutTheRegistry() throws IOException {
        Path pack = pack();

        assertThat(verified(pack)).contains("the pack of retail/packed:1.0.0 holds: 9 members", "0 more wait");
        Map<String, byte[]> members = read(pack);
        assertThat(members).containsKeys(
                "events.jsonl", "checkpoint.txt", "version.json", "digests.json", "approvals.json", "model-card.md",
                "model-card.html", "bom.cdx.json", "manifest.json", "manifest.sig", "README.txt");
        assertThat(new String(members.get("events.jsonl"), StandardCharsets.UTF_8)).contains(
                "\"UseCaseRegistered\"", "\"ModelSubmitted\"", "\"ModelRegistered\"", "\"ModelValidated\"", "\"ApprovalRequested\"");
    }

    @Test
    void aMemberThatWasChangedIsNoticed() throws IOException {
        Map<String, byte[]> members = read(pack());
        members.put("model-card.md", "# A better model".getBytes(StandardCharsets.UTF_8));

        assertThat(verified(write(members))).contains("FLAWED: model-card.md was changed");
    }

    @Test
    void aMemberThatIsMissingOrTooManyIsNoticed() throws IOException {
        Map<String, byte[]> fewer = read(pack());
        fewer.remove("approvals.json");
        Map<String, byte[]> more = read(pack());
        more.put("reports/forged", new byte[] {1});

        assertThat(verified(write(fewer))).contains("FLAWED: approvals.json is missing");
        assertThat(verified(write(more))).contains("FLAWED: reports/forged is not in the manifest");
    }

    @Test
    void aManifestThatWasChangedIsNoticed() throws IOException {
        Map<String, byte[]> members = read(pack());
        String manifest = new String(members.get("manifest.json"), StandardCharsets.UTF_8);
        members.put("manifest.json", manifest.replace("in-review", "approved").getBytes(StandardCharsets.UTF_8));

        assertThat(verified(write(members))).contains("FLAWED: manifest.json is not signed by a key that is trusted");
    }

    @Test
    void answersForAVersionThatIsNotKnown() {
        assertThat(edge.get("anna", "/models/retail/nobody/versions/1/evidence").status()).isEqualTo(404);
    }

    private static String verdictOf(JsonNode version) {
        return version.at("/verdict/meta/eventId").asString();
    }

    private Path pack() {
        Path file = folder.resolve("pack.zip");
        assertThat(edge.file("anna", VERSION + "/evidence", file).headers().firstValue("Content-Type")).contains("application/zip");
        return file;
    }

    private static String verified(Path pack) {
        var said = new ByteArrayOutputStream();
        AuditVerifier.run(List.of(pack.toString()), new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> read(Path pack) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (var zip = new ZipFile(pack.toFile())) {
            for (ZipEntry entry : zip.stream().map(e -> (ZipEntry) e).toList()) {
                members.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return members;
    }

    private Path write(Map<String, byte[]> members) throws IOException {
        Path file = folder.resolve("changed.zip");
        try (OutputStream out = Files.newOutputStream(file); var zip = new ZipOutputStream(out)) {
            for (var member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        }
        return file;
    }
}

package io.assay.audit;

import static io.assay.audit.Run.requireFlaw;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.evidence.Proofs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCheckTest {

    private static final KeyPair KEY = Exported.key();

    @TempDir
    private Path folder;

    private final Exported log = Exported.log(KEY, 7, 7);
    private final Map<String, String> members = new LinkedHashMap<>();

    PackCheckTest() {
        members.put("checkpoint.txt", log.notes().get(7));
        members.put("events.jsonl", event(2) + event(5));
        members.put("report.txt", "report");
    }

    @Test
    void findsNoFlawInAnHonestPack() throws IOException {
        Run run = Run.of(pack(KEY), Run.kept(folder, log.note(7), log.note(3)));

        assertThat(run.words()).contains(
                "the pack of retail/credit-risk:1.2.0 holds: 3 members", "2 events are in the log of size 7; 0 more wait");
        assertThat(run.exit()).isZero();
    }

    @Test
    void countsEventsThatWaitForACheckpoint() throws IOException {
        members.put("events.jsonl", event(2) + event(5).replaceAll("\"proof\":.*]", "\"proof\":null"));

        assertThat(Run.of(pack(KEY)).words()).contains("1 events are in the log of size 7; 1 more wait");
    }

    @Test
    void noticesAnEventThatTheLogDoesNotHoldThoughThePackIsSigned() throws IOException {
        members.put("events.jsonl", event(2) + event(5).replace("\"offset\":2", "\"offset\":3"));

        requireFlaw(Run.of(pack(KEY)), "entry 5 (topic modelops.model-approved.v1, partition 1, offset 3) is not in the log");
    }

    @Test
    void noticesThatHistoryWasRewritten() throws IOException {
        var other = Exported.log(KEY, 6, 100);
        other.enter("another");

        requireFlaw(Run.of(pack(KEY), Run.kept(folder, other.note(7))), "the log was rewritten");
    }

    @Test
    void noticesKeysThatAreNotTrusted() throws IOException {
        KeyPair forger = Exported.key();

        requireFlaw(Run.of(pack(forger)), "the checkpoint of size 7 is not signed by a key that is trusted");
        requireFlaw(Run.of(pack(forger), Run.trusted(folder, KEY.getPublic())), "manifest.json is not signed by a key");
    }

    @Test
    void findsNothingProvenWithoutACheckpoint() throws IOException {
        members.remove("checkpoint.txt");

        requireFlaw(Run.of(pack(KEY)), "nothing is proven: the pack holds no checkpoint");
    }

    @Test
    void noticesAFileThatWasCut() throws IOException {
        byte[] whole = Files.readAllBytes(pack(KEY));

        requireFlaw(Run.of(Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, whole.length / 2))),
                "it is not a zip file, or it is cut");
    }

    private String event(int index) {
        var proofs = new Proofs((level, at) -> {
            var part = io.assay.evidence.Frontier.empty();
            log.entries().subList((int) (at << level), (int) (at + 1 << level)).forEach(e -> part.append(e.leafHash()));
            return part.root();
        });
        return Exported.line(index, log.entries().get(index))
                .replaceFirst("\"leaf\":.*", "\"proof\":" + Exported.hashes(proofs.inclusion(index, 7)) + "}\n");
    }

    private Path pack(KeyPair key) throws IOException {
        Path file = folder.resolve("pack.zip");
        String manifest = manifest(key);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var member : members.entrySet()) {
                put(member.getKey(), member.getValue(), zip);
            }
            put("manifest.json", manifest, zip);
            put("manifest.sig", Exported.base64(Exported.signed(key.getPrivate(), bytes(manifest))), zip);
        }
        return file;
    }

    private String manifest(KeyPair key) {
        var files = new StringBuilder();
        members.forEach((name, content) -> files.append(files.isEmpty() ? "" : ",").append(
                "{\"name\":\"%s\",\"size\":%d,\"sha256\":\"%s\"}"
                        .formatted(name, bytes(content).length, Merkle.hex(Merkle.sha256(bytes(content))))));
        return ("{\"format\":\"assay-evidence-pack/1\",\"model\":\"retail/credit-risk\",\"version\":\"1.2.0\",\"origin\":\"%s\","
                        + "\"keys\":[{\"publicKey\":\"%s\"}],\"files\":[%s]}")
                .formatted(Exported.ORIGIN, Exported.base64(key.getPublic().getEncoded()), files);
    }

    private static void put(String name, String content, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes(content));
        zip.closeEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

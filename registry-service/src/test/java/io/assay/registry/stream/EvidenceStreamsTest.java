package io.assay.registry.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.audit.AuditVerifier;
import io.assay.events.CheckpointPublished;
import io.assay.events.EvidenceEntered;
import io.assay.evidence.Entry;
import io.assay.evidence.NoteSigner;
import io.assay.signing.SigningKey;
import io.assay.wire.Wire;
import io.assay.wire.decide.Outgoing;
import io.assay.wire.event.EventHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceStreamsTest {

    private static final CheckpointTiming TIMING = new CheckpointTiming("assay/modelops", EvidenceStage.INTERVAL);

    private final SigningKey key = SigningKey.create();
    private final NoteSigner signer = new NoteSigner(Base64.getDecoder().decode(key.publicKey()), key::sign);

    @TempDir
    private Path folder;

    @Test
    void entersEachRecordAsItLiesWhateverItIs() {
        try (var stage = stage()) {
            stage.said(new byte[] {-1, -2}, text("no event"));
            stage.said(null, null);
            stage.said(text("key"), new byte[1_000_000]);

            List<EvidenceEntered> entered = stage.entered();

            assertThat(entered).extracting(EvidenceEntered::getOffset).containsExactly(0L, 1L, 2L);
            assertThat(entered).extracting(EvidenceEntered::getTopic).containsOnly("modelops.model-approved.v1");
            assertThat(entered.get(0).getKey()).isEqualTo(ByteBuffer.wrap(new byte[] {-1, -2}));
            assertThat(entered.get(0).getValue()).isEqualTo(ByteBuffer.wrap(text("no event")));
            assertThat(entered.get(1).getValue()).isNull();
            assertThat(StandardCharsets.UTF_8.decode(entered.get(2).getValue()).toString())
                    .isEqualTo("assay:oversize/sha256/d29751f2649b32ff572b5e0a9f541ea660a50f94ff0beedfb0b692b924cc8025/1000000");
        }
    }

    @Test
    void publishesACheckpointOnlyWhenTheLogGrew() {
        try (var stage = stage()) {
            stage.intervalPasses();
            stage.said(null, text("one"));
            stage.said(null, text("two"));
            stage.intervalPasses();
            stage.intervalPasses();
            stage.said(null, text("three"));
            stage.intervalPasses();

            List<CheckpointPublished> published = stage.published();

            assertThat(published).extracting(CheckpointPublished::getSize).containsExactly(2L, 3L);
            assertThat(published).extracting(c -> c.getMeta().getSequence()).containsExactly(1L, 2L);
            assertThat(verified(stage.entered(), published)).contains("3 entries, 2 checkpoints");
        }
    }

    @Test
    void takesNothingForAnEntryThatIsNone() {
        try (var stage = stage()) {
            stage.said(null, text("one"));
            stage.forged(text("no entry"));
            stage.intervalPasses();

            assertThat(stage.published()).extracting(CheckpointPublished::getSize).containsExactly(1L);
            assertThat(stage.dead()).extracting(r -> EventHeaders.text(r.headers(), "assay_origin_topic"))
                    .containsExactly("modelops.evidence-entered.v1");
        }
    }

    @Test
    void publishesNothingUnsigned() {
        try (var stage = new EvidenceStage(
                folder, wire -> new CheckpointPublishing.Supplier(wire, TIMING, Optional.empty()))) {
            stage.said(null, text("one"));
            stage.intervalPasses();

            assertThat(stage.published()).isEmpty();
        }
    }

    @Test
    void signsTheLogAsItWasCommittedThoughATransactionBeforeWasAborted() throws IOException {
        String words = verifiedAfterAnAbort(wire -> new CheckpointPublishing.Supplier(wire, TIMING, Optional.of(signer)));

        assertThat(words).contains("the log assay/modelops holds: 4 entries, 1 checkpoints");
    }

    @Test
    void aHeadKeptInMemoryAcrossAnAbortIsFound() throws IOException {
        var planted = new HeadKeptInMemory(EvidenceStage.wire(), signer);

        String words = verifiedAfterAnAbort(wire -> planted);

        assertThat(words).contains("FLAWED: line 7: a checkpoint of size 7 stands where 4 entries were read");
    }

    @Test
    void refusesToBeToldNonsense() {
        Duration nothing = Duration.ZERO;

        assertThatThrownBy(() -> new CheckpointTiming("assay/modelops", nothing)).hasMessageContaining("assay.evidence.interval");
        assertThatThrownBy(() -> new CheckpointTiming("two words", EvidenceStage.INTERVAL)).hasMessageContaining("origin");
    }

    /** Three entries are read and thrown away with all that came of them, then read again with a fourth. */
    private String verifiedAfterAnAbort(Function<Wire, ProcessorSupplier<String, byte[], String, Outgoing>> publishing)
            throws IOException {
        try (var aborted = new EvidenceStage(folder.resolve("aborted"), publishing)) {
            List.of("one", "two", "three").forEach(value -> aborted.said(null, text(value)));
        }
        try (var again = new EvidenceStage(folder.resolve("again"), publishing)) {
            List.of("one", "two", "three", "four").forEach(value -> again.said(null, text(value)));
            again.intervalPasses();
            return verified(again.entered(), again.published());
        }
    }

    private EvidenceStage stage() {
        return new EvidenceStage(folder, wire -> new CheckpointPublishing.Supplier(wire, TIMING, Optional.of(signer)));
    }

    private String verified(List<EvidenceEntered> entered, List<CheckpointPublished> published) {
        List<String> lines = new ArrayList<>();
        lines.add("{\"type\":\"log\",\"format\":\"assay-evidence-log/1\",\"origin\":\"assay/modelops\"}");
        lines.add("{\"type\":\"key\",\"publicKey\":\"" + key.publicKey() + "\"}");
        for (int i = 0; i < entered.size(); i++) {
            lines.add(line(i, entered.get(i)));
            long size = i + 1;
            published.stream().filter(c -> c.getSize() == size).forEach(c -> lines.add(line(c)));
        }
        published.stream().filter(c -> c.getSize() > entered.size()).forEach(c -> lines.add(line(c)));
        lines.add("{\"type\":\"end\",\"size\":" + entered.size() + "}");
        return verified(lines);
    }

    private String verified(List<String> lines) {
        var said = new ByteArrayOutputStream();
        try {
            Path file = Files.write(folder.resolve("log.jsonl"), lines);
            AuditVerifier.run(List.of(file.toString()), new PrintStream(said, true, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private static String line(int index, EvidenceEntered e) {
        var entry = new Entry(e.getTopic(), e.getPartition(), e.getOffset(), e.getAppendedAt(), e.getKey(), e.getValue());
        return ("{\"type\":\"entry\",\"index\":%d,\"topic\":\"%s\",\"partition\":%d,\"offset\":%d,\"appendedAt\":%d,"
                        + "\"key\":null,\"value\":\"%s\",\"leaf\":\"%s\"}")
                .formatted(index, e.getTopic(), e.getPartition(), e.getOffset(), e.getAppendedAt().toEpochMilli(),
                        base64(e.getValue().array()), base64(entry.leafHash()));
    }

    private static String line(CheckpointPublished published) {
        return "{\"type\":\"checkpoint\",\"note\":\"" + published.getNote().replace("\n", "\\n") + "\"}";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

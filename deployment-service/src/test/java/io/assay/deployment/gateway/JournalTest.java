package io.assay.deployment.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.deployment.domain.Mode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final Instant STARTED = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = Instant.now().plus(Duration.ofHours(1));

    @TempDir
    Path folder;

    @Test
    void joinsRecordsOfASeriesAndNumbersBatchesFromOneWithoutAGap() throws IOException {
        try (var journal = journal(STARTED)) {
            journal.write(series(1), 1, bytes("one"));
            journal.write(series(2), 1, bytes("two"));

            journal.write(series(1), 1, bytes("three"));

            assertThat(contents(journal)).extracting(c -> c.head().number()).containsExactly(1L, 2L);
            assertThat(texts(contents(journal).getFirst())).containsExactly("one", "three");
        }
    }

    @Test
    void sendsABatchWhenItIsFullAndNotBefore() {
        try (var journal = journal(STARTED)) {
            journal.write(series(1), 3, bytes("a"));
            assertThat(journal.due(Instant.now().minusSeconds(60), 10)).isEmpty();

            journal.write(series(1), 1, bytes("b"));

            assertThat(journal.due(Instant.now().minusSeconds(60), 10)).hasSize(1);
        }
    }

    @Test
    void findsAgainWhatWasServedBeforeACrashUnderItsOldName() throws IOException {
        try (var running = journal(STARTED)) {
            running.write(series(1), 1, bytes("answered"));
            leaveAsAKillWould();
        }

        try (var journal = journal(killed(), STARTED.plusSeconds(60))) {
            journal.write(series(1), 1, bytes("new"));

            var found = contents(journal);
            assertThat(found).extracting(c -> c.head().startedAt()).containsExactly(STARTED, STARTED.plusSeconds(60));
            assertThat(found).extracting(c -> c.head().number()).containsExactly(1L, 1L);
            assertThat(texts(found.getFirst())).containsExactly("answered");
        }
    }

    @Test
    void dropsARecordThatACrashCutInTwo() throws IOException {
        try (var running = journal(STARTED)) {
            running.write(series(1), 1, bytes("answered"));
            running.write(series(1), 1, bytes("never answered"));
            Path file = leaveAsAKillWould();
            try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                channel.truncate(Files.size(file) - 5);
            }
        }

        try (var journal = journal(killed(), STARTED.plusSeconds(60))) {
            assertThat(texts(contents(journal).getFirst())).containsExactly("answered");
        }
    }

    @Test
    void readsNothingFromAFileCutBeforeItsFirstRecordWasWhole() throws IOException {
        Path file = folder.resolve("1-0000000001.batch");
        Files.write(file, new byte[] {0, 0, 0, 9, 1});

        assertThat(BatchFile.read(file)).isEmpty();
    }

    @Test
    void takesNoMoreThanItsLimitUntilSomeWasSent() {
        try (var journal = journal(STARTED)) {
            byte[] large = new byte[JournalSettings.BATCH_BYTES];
            journal.write(series(1), 1, large);
            assertThatThrownBy(() -> journal.write(series(2), 1, large))
                    .isInstanceOf(JournalFullException.class)
                    .hasMessageContaining("wait for the broker");

            journal.done(journal.due(LATER, 10));

            journal.write(series(2), 1, large);
            assertThat(journal.due(LATER, 10)).hasSize(1);
        }
    }

    @Test
    void deletesWhatTheBrokerHas() throws IOException {
        try (var journal = journal(STARTED)) {
            journal.write(series(1), 1, bytes("one"));

            journal.done(journal.due(LATER, 10));

            assertThat(journal.bytes()).isZero();
            try (var files = Files.list(folder)) {
                assertThat(files).noneMatch(f -> f.toString().endsWith(".batch"));
            }
        }
    }

    @Test
    void isNotSharedByTwoInstances() {
        try (var journal = journal(STARTED)) {
            assertThatThrownBy(() -> journal(STARTED)).hasMessageContaining("held by another instance");
        }
    }

    private Journal journal(Instant startedAt) {
        return journal(folder, startedAt);
    }

    private static Journal journal(Path folder, Instant startedAt) {
        var settings = new JournalSettings(folder, 2L * JournalSettings.BATCH_BYTES, 4, Duration.ofMillis(200), false);
        return new Journal(settings, "deployment-0", startedAt);
    }

    private Path killed() {
        return folder.resolve("killed");
    }

    /** Takes the files as they lie while the journal is still open: what a killed process leaves. */
    private Path leaveAsAKillWould() throws IOException {
        Files.createDirectories(killed());
        try (var files = Files.list(folder)) {
            Path file = files.filter(f -> f.toString().endsWith(".batch")).findFirst().orElseThrow();
            return Files.copy(file, killed().resolve(file.getFileName()));
        }
    }

    private static List<BatchFile.Content> contents(Journal journal) throws IOException {
        var contents = new ArrayList<BatchFile.Content>();
        for (Path file : journal.due(LATER, 10)) {
            contents.add(BatchFile.read(file).orElseThrow());
        }
        return contents;
    }

    private static List<String> texts(BatchFile.Content content) {
        return content.records().stream().map(r -> new String(r, StandardCharsets.UTF_8)).toList();
    }

    private static Series series(int shard) {
        return new Series("retail/credit-risk", "1.0.0", "prod", 1, Mode.LIVE, shard);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

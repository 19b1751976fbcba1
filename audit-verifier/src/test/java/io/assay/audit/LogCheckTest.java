package io.assay.audit;

import static io.assay.audit.Run.requireFlaw;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCheckTest {

    private static final KeyPair KEY = Exported.key();

    /** Line 1 tells the log, line 2 its key; a checkpoint follows each fourth entry. */
    private static final int FIRST_ENTRY = 2;

    @TempDir
    private Path folder;

    private final Exported log = Exported.log(KEY, 10, 4);

    @Test
    void findsNoFlawInAnHonestLog() throws IOException {
        Run run = Run.of(folder, log.lines(), Run.kept(folder, log.notes().get(4), log.note(7), log.note(10)));

        assertThat(run.words()).contains("10 entries, 2 checkpoints, the latest over 8 entries", "2 entries after it",
                "3 kept checkpoints agree", "brought along by the file itself");
        assertThat(run.exit()).isZero();
    }

    @Test
    void readsRecordsWithoutKeyOrValue() throws IOException {
        log.enter(null);
        log.checkpoint();

        assertThat(Run.of(folder, log.lines()).exit()).isZero();
    }

    @Test
    void namesAnEntryOfWhichAByteWasChanged() throws IOException {
        List<String> lines = log.lines();
        lines.set(FIRST_ENTRY + 2, lines.get(FIRST_ENTRY + 2).replace("\"value\":\"Z", "\"value\":\"a"));

        requireFlaw(Run.of(folder, lines), "line 5: entry 2 (topic modelops.model-approved.v1, partition 0, offset 1) was changed");
    }

    @Test
    void namesAnEntryThatWasMovedToAnotherOffset() throws IOException {
        List<String> lines = log.lines();
        lines.set(FIRST_ENTRY + 2, lines.get(FIRST_ENTRY + 2).replace("\"offset\":1", "\"offset\":7"));

        requireFlaw(Run.of(folder, lines), "entry 2", "was changed");
    }

    @Test
    void saysBetweenWhichCheckpointsAnEntryWasReplacedTogetherWithItsHash() throws IOException {
        var other = Exported.log(KEY, 4, 100);
        other.enter("forged");
        List<String> lines = log.lines();
        lines.set(FIRST_ENTRY + 5, Exported.line(4, other.entries().get(4)));

        requireFlaw(Run.of(folder, lines), "the entries are not those of the checkpoint of size 8",
                "the first bad entry is one of 4 to 7, beginning with entry 4 (topic modelops.model-approved.v1, partition 0, offset 2)");
    }

    @Test
    void namesTheOneReplacedEntryWhenEachHasACheckpoint() throws IOException {
        var other = Exported.log(KEY, 3, 100);
        other.enter("forged");
        List<String> lines = Exported.log(KEY, 6, 1).lines();
        lines.set(2 + 2 * 3, Exported.line(3, other.entries().get(3)));

        requireFlaw(Run.of(folder, lines), "the bad entry is entry 3 (topic modelops.model-approved.v1, partition 1, offset 1)");
    }

    @Test
    void namesEntriesThatWereSwapped() throws IOException {
        List<String> lines = log.lines();
        Collections.swap(lines, FIRST_ENTRY + 1, FIRST_ENTRY + 2);

        requireFlaw(Run.of(folder, lines), "entry 1 is expected, but this is entry 2");
    }

    @Test
    void namesEntriesThatWereSwappedAndCountedAnew() throws IOException {
        List<String> lines = log.lines();
        lines.set(FIRST_ENTRY + 1, Exported.line(1, log.entries().get(3)));
        lines.set(FIRST_ENTRY + 3, Exported.line(3, log.entries().get(1)));

        requireFlaw(Run.of(folder, lines), "entry 3", "out of order: offset 1 of its partition was entered before");
    }

    @Test
    void noticesAnEntryThatWasPutInBetween() throws IOException {
        List<io.assay.evidence.Entry> entries = new ArrayList<>(log.entries());
        entries.add(2, new io.assay.evidence.Entry("modelops.approval-given.v1", 0, 0, Instant.EPOCH, null, ByteBuffer.allocate(1)));
        List<String> lines = new ArrayList<>(log.head());
        for (int i = 0; i < 8; i++) {
            lines.add(Exported.line(i, entries.get(i)));
        }
        lines.add(Exported.line(log.notes().get(8)));
        lines.add(Exported.end(8));

        requireFlaw(Run.of(folder, lines), "the entries are not those of the checkpoint of size 8");
    }

    @Test
    void noticesAnEntryThatIsEnteredTwice() throws IOException {
        List<String> lines = log.lines().subList(0, FIRST_ENTRY + 3);
        lines.add(Exported.line(3, log.entries().get(2)));

        requireFlaw(Run.of(folder, lines), "entry 3", "out of order");
    }

    @Test
    void noticesAFileThatWasCut() throws IOException {
        List<String> lines = log.lines();

        requireFlaw(Run.of(folder, lines.subList(0, lines.size() - 2)), "the file is cut", "its last whole entry is 8");
    }

    @Test
    void noticesAKeyThatIsNotTrusted() throws IOException {
        List<String> lines = log.lines();

        requireFlaw(Run.of(folder, lines, Run.trusted(folder, Exported.key().getPublic())),
                "the checkpoint of size 4 is not signed by a key that is trusted");
        assertThat(Run.of(folder, lines, Run.trusted(folder, KEY.getPublic())).exit()).isZero();
    }

    @Test
    void noticesACheckpointThatIsNotSigned() throws IOException {
        String note = log.notes().get(4);
        List<String> lines = log.lines();
        lines.set(FIRST_ENTRY + 4, Exported.line(note.substring(0, note.indexOf('\u2014'))));

        requireFlaw(Run.of(folder, lines), "the checkpoint cannot be read: it is not signed");
    }

    @Test
    void noticesASignatureOfAnotherCheckpoint() throws IOException {
        String note = log.notes().get(4);
        String signature = log.notes().get(8).substring(log.notes().get(8).indexOf('\u2014'));
        List<String> lines = log.lines();
        lines.set(FIRST_ENTRY + 4, Exported.line(note.substring(0, note.indexOf('\u2014')) + signature));

        requireFlaw(Run.of(folder, lines), "the checkpoint of size 4 is not signed by a key that is trusted");
    }

    @Test
    void noticesAnOldCheckpointThatIsReplayed() throws IOException {
        List<String> lines = log.lines();
        lines.set(FIRST_ENTRY + 9, Exported.line(log.notes().get(4)));

        requireFlaw(Run.of(folder, lines), "a checkpoint of size 4 stands where 8 entries were read: it is replayed");
    }

    @Test
    void findsNothingProvenWithoutACheckpoint() throws IOException {
        List<String> lines = Exported.log(KEY, 3, 100).lines();

        requireFlaw(Run.of(folder, lines), "nothing is proven");
    }

    @Test
    void saysWhatCannotBeChecked() throws IOException {
        assertThat(Run.of(folder.resolve("nowhere")).exit()).isEqualTo(2);
        assertThat(Run.of(Files.writeString(folder.resolve("x"), "x"), "--key").words()).contains("--key needs a file", "usage:");
        assertThat(Run.of(folder.resolve("x"), "--key", folder.resolve("x").toString()).words()).contains("not the PEM");
        requireFlaw(Run.of(folder.resolve("x")), "line 1: it is not JSON");
    }
}

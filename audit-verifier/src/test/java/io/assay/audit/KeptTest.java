package io.assay.audit;

import static io.assay.audit.Run.requireFlaw;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.evidence.Proofs;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever kept a checkpoint finds out what whoever holds the log and its key would hide. */
class KeptTest {

    private static final KeyPair KEY = Exported.key();
    private static final int FIRST_ENTRY = 2;

    @TempDir
    private Path folder;

    private final Exported log = Exported.log(KEY, 10, 4);

    @Test
    void noticesByAKeptCheckpointThatTheTailWasCut() throws IOException {
        String kept = log.notes().get(8);
        List<String> lines = Exported.log(KEY, 6, 4).lines();

        assertThat(Run.of(folder, lines).exit()).isZero();
        requireFlaw(Run.of(folder, lines, Run.kept(folder, kept)),
                "the log was cut: it ends after 6 entries", "kept checkpoint of size 8", "the first missing is entry 6");
    }

    @Test
    void noticesByAKeptCheckpointThatHistoryWasRewrittenAndSignedAgainByTheSameKey() throws IOException {
        var rewritten = Exported.log(KEY, 5, 4);
        rewritten.enter("another history");
        Stream.of(6, 7, 8, 9).forEach(i -> rewritten.enter("event " + i));
        rewritten.checkpoint();

        assertThat(Run.of(folder, rewritten.lines()).exit()).isZero();
        requireFlaw(Run.of(folder, rewritten.lines(), Run.kept(folder, log.notes().get(4), log.notes().get(8))),
                "the log was rewritten: its first 8 entries are not those of the kept checkpoint of size 8",
                "one of 4 to 7, beginning with entry 4");
    }

    @Test
    void checksATailAgainstCheckpointsThatLieBeforeIt() throws IOException {
        assertThat(Run.of(folder, tail(log), Run.kept(folder, log.note(3), log.note(5), log.note(8))).words())
                .contains("the latest over 8 entries", "3 kept checkpoints agree");
        requireFlaw(Run.of(folder, tail(log), Run.kept(folder, Exported.log(Exported.key(), 3, 3).note(2))),
                "a kept checkpoint of size 2 lies before what the file holds", "export without --since");

        var rewritten = new Exported(KEY);
        Stream.of("another", "history", "altogether").forEach(rewritten::enter);
        requireFlaw(Run.of(folder, tail(log), Run.kept(folder, rewritten.note(3))), "kept checkpoint of size 3 is not its beginning");
    }

    /** The log from its sixth entry on, with the proof that the tree of three is its beginning. */
    private static List<String> tail(Exported log) {
        List<String> all = log.lines();
        List<String> lines = new ArrayList<>(log.head());
        lines.add("{\"type\":\"since\",\"size\":5,\"peaks\":" + Exported.hashes(log.tree(5).peaks()) + "}");
        lines.add("{\"type\":\"consistency\",\"first\":3,\"second\":5,\"proof\":"
                + Exported.hashes(new Proofs(nodes(log)).consistency(3, 5)) + "}");
        lines.addAll(all.subList(FIRST_ENTRY + 6, all.size()));
        return lines;
    }

    private static io.assay.evidence.Nodes nodes(Exported log) {
        return (level, index) -> {
            var part = io.assay.evidence.Frontier.empty();
            log.entries().subList((int) (index << level), (int) (index + 1 << level)).forEach(e -> part.append(e.leafHash()));
            return part.root();
        };
    }
}

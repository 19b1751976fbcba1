package io.assay.registry.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.events.CheckpointPublished;
import io.assay.wire.event.Metas;
import io.assay.wire.event.Told;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {

    @TempDir
    private Path folder;

    @Test
    void keepsEachCheckpointOnceHoweverOftenItIsHeard() throws IOException {
        Path file = folder.resolve("new/checkpoints.txt");
        var first = new CheckpointFile(file);
        first.keep(checkpoint(3));
        first.keep(checkpoint(7));

        var restarted = new CheckpointFile(file);
        restarted.keep(checkpoint(3));
        restarted.keep(checkpoint(7));
        restarted.keep(checkpoint(9));

        assertThat(file).hasContent(note(3) + "\n" + note(7) + "\n" + note(9));
    }

    @Test
    void writesAnewWhatACrashCutOff() throws IOException {
        Path file = folder.resolve("checkpoints.txt");
        new CheckpointFile(file).keep(checkpoint(3));
        Files.writeString(file, "\n" + note(7).substring(0, 40), StandardOpenOption.APPEND);

        var restarted = new CheckpointFile(file);
        restarted.keep(checkpoint(3));
        restarted.keep(checkpoint(7));

        assertThat(file).hasContent(note(3) + "\n" + note(7));
    }

    private static Told checkpoint(long size) {
        var event = new CheckpointPublished(
                Metas.OPEN, "assay/modelops", size, ByteBuffer.allocate(32), note(size), "0011223344556677");
        return new Told("modelops.checkpoint-published.v1", 0, size, "assay/modelops", Instant.EPOCH, event);
    }

    private static String note(long size) {
        return "assay/modelops\n" + size + "\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n\u2014 assay/modelops AAAA\n";
    }
}

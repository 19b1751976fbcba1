package io.assay.registry.gateway;

import io.assay.events.CheckpointPublished;
import io.assay.wire.event.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Appends every committed checkpoint to a file, durably, so that others can keep copies of it. */
public final class CheckpointFile {

    /** Whole notes only; what a crash cut off at the end is none. */
    private static final Pattern NOTE = Pattern.compile("\\G\\n*([^\\n]+)\\n(\\d{1,18})\\n[^\\n]+\\n\\n(?:\u2014 [^\\n]+\\n)+");

    private final Path file;
    private long latest;
    private long end;

    /** A file that is there, or will be. */
    public CheckpointFile(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            String notes = Files.exists(file) ? Files.readString(file) : "";
            NOTE.matcher(notes).results().forEach(note -> held(note, notes));
        } catch (IOException e) {
            throw new UncheckedIOException("the checkpoint file " + file + " cannot be read; see assay.evidence.file", e);
        }
    }

    private void held(MatchResult note, String notes) {
        latest = Long.parseLong(note.group(2));
        end = notes.substring(0, note.end()).getBytes(StandardCharsets.UTF_8).length;
    }

    /** Keeps a checkpoint larger than the last one; every other is kept already. */
    public void keep(Told told) {
        if (told.event() instanceof CheckpointPublished published && published.getSize() > latest) {
            append(end == 0 ? published.getNote() : "\n" + published.getNote());
            latest = published.getSize();
        }
    }

    private void append(String note) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(note);
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long begin = end;
            channel.truncate(begin).position(begin);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            end = channel.position();
        } catch (IOException e) {
            throw new UncheckedIOException("the checkpoint file " + file + " cannot be written", e);
        }
    }
}

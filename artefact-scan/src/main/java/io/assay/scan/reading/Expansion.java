package io.assay.scan.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** Expands every entry of an archive within its limits, and believes no size that was not measured. */
final class Expansion {

    private static final int GRACE = 1024 * 1024;
    private static final List<String> ARCHIVES =
            List.of("PK\u0003\u0004", "PK\u0005\u0006", "\u001f\u008b\u0008", "7z\u00bc\u00af\u0027\u001c", "Rar!\u001a", "\u00fd7zXZ", "BZh9");

    private final ScanLimits limits;
    private final byte[] buffer = new byte[16 * 1024];
    private long total;

    Expansion(ScanLimits limits) {
        this.limits = limits;
    }

    void check(ArchiveEntry entry, InputStream content) {
        var crc = new CRC32();
        long size = 0;
        try (content) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                if (size == 0) {
                    nested(entry, read);
                }
                crc.update(buffer, 0, read);
                size += read;
                total += read;
                bounded(entry, size);
            }
        } catch (IOException e) {
            throw refused("archive-structure", entry, "cannot be expanded; make the archive again");
        }
        if (size != entry.size() || crc.getValue() != entry.crc()) {
            throw refused("archive-disagrees", entry, "expands to something else than the archive says; make the archive again");
        }
    }

    private void nested(ArchiveEntry entry, int read) {
        String head = new String(buffer, 0, Math.min(8, read), StandardCharsets.ISO_8859_1);
        if (ARCHIVES.stream().anyMatch(head::startsWith)) {
            throw refused("archive-nested", entry, "is itself an archive; put its files in directly");
        }
    }

    private void bounded(ArchiveEntry entry, long size) {
        if (size > limits.entryBytes() || total > limits.expandedBytes()) {
            throw refused("archive-expansion", entry,
                    "expands the archive beyond %,d bytes an entry and %,d in all; make the model smaller"
                    .formatted(limits.entryBytes(), limits.expandedBytes()));
        }
        if (size > GRACE && size > limits.ratio() * entry.packed()) {
            throw refused("archive-ratio", entry,
                    "expands more than %,d-fold, as a bomb does; make the model smaller".formatted(limits.ratio()));
        }
    }

    private static BrokenFileException refused(String rule, ArchiveEntry entry, String words) {
        return new BrokenFileException(rule, "the archive's entry '" + Shown.text(entry.name()) + "' " + words);
    }
}

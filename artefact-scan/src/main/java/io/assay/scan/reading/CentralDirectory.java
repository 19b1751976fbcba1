package io.assay.scan.reading;

import java.util.ArrayList;
import java.util.List;

/** Reads the central directory of a zip archive: where it must end, and what it lists. */
final class CentralDirectory {

    private static final long END = 0x06054b50L;
    private static final long ENTRY = 0x02014b50L;
    private static final int END_BYTES = 22;
    private static final int ENTRY_BYTES = 46;
    private static final int LONGEST_COMMENT = 0xffff;

    private final LittleEndian bytes;
    private final int most;

    CentralDirectory(LittleEndian bytes, int most) {
        this.bytes = bytes;
        this.most = most;
    }

    /**
     * What the directory lists.
     *
     * @param start where the directory begins, which is where the entries end
     */
    record Listing(List<ArchiveEntry> entries, long start) {}

    Listing read() {
        var place = Zip64.place(bytes, end());
        if (place.count() > most) {
            throw broken("archive-entries",
                    "the archive has %,d entries, more than the %,d that are read; leave out what is no part of the model"
                    .formatted(place.count(), most));
        }
        List<ArchiveEntry> entries = new ArrayList<>();
        long at = place.start();
        while (at < place.end()) {
            if (!bytes.has(at, ENTRY) || entries.size() >= place.count()) {
                throw broken("archive-structure", "the archive's directory breaks at byte " + at + "; make the archive again");
            }
            entries.add(entry(at));
            at += ENTRY_BYTES + bytes.u16(at + 28) + bytes.u16(at + 30) + bytes.u16(at + 32);
        }
        if (at != place.end() || entries.size() != place.count()) {
            throw broken("archive-structure", "the archive's directory does not end where it says; make the archive again");
        }
        return new Listing(entries, place.start());
    }

    private ArchiveEntry entry(long at) {
        int name = bytes.u16(at + 28);
        var sizes = Zip64.sizes(bytes, at, at + ENTRY_BYTES + name);
        return new ArchiveEntry(
                bytes.latin(at + ENTRY_BYTES, name),
                new ArchiveEntry.Flags(bytes.u16(at + 8), bytes.u16(at + 10), bytes.u16(at + 4), bytes.u32(at + 38)),
                bytes.u32(at + 16),
                sizes.packed(),
                sizes.size(),
                sizes.header());
    }

    /** Where the end record begins; nothing may follow it but its own comment, in which no other may hide. */
    private long end() {
        boolean seen = false;
        int last = bytes.length() - END_BYTES;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.has(at, END)) {
                if (at + END_BYTES + bytes.u16(at + 20) == bytes.length() && !seen) {
                    return at;
                }
                seen = true;
            }
        }
        throw seen
                ? broken("archive-trailing", "bytes follow the end of the archive, or two ends are in it; make the archive again")
                : broken("archive-structure", "the archive has no end: it was cut; copy or make it again");
    }

    private static BrokenFileException broken(String rule, String words) {
        return new BrokenFileException(rule, words);
    }
}

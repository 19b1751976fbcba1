package io.assay.scan.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Holds what lies before each entry's data to what the central directory says: two readers must see one archive. */
final class LocalHeaders {

    private static final long HEADER = 0x04034b50L;
    private static final int HEADER_BYTES = 30;

    /** Sizes that may follow an entry's data: with or without signature, with 4 or 8 bytes a number. */
    private static final Set<Long> DESCRIPTORS = Set.of(12L, 16L, 20L, 24L);

    private final LittleEndian bytes;

    LocalHeaders(LittleEndian bytes) {
        this.bytes = bytes;
    }

    void check(CentralDirectory.Listing listing) {
        List<ArchiveEntry> entries = listing.entries().stream().sorted(Comparator.comparingLong(ArchiveEntry::header)).toList();
        long at = 0;
        boolean described = false;
        for (ArchiveEntry entry : entries) {
            gap(at, entry.header(), described);
            agree(entry);
            at = data(entry) + entry.packed();
            described = entry.flags().described();
        }
        gap(at, listing.start(), described);
    }

    /** Where an entry's data begins. */
    long data(ArchiveEntry entry) {
        return entry.header() + HEADER_BYTES + bytes.u16(entry.header() + 26) + bytes.u16(entry.header() + 28);
    }

    private static void gap(long from, long to, boolean described) {
        if (to < from) {
            throw new BrokenFileException("archive-overlap",
                    "entries of the archive overlap at byte %,d, as in a bomb; make the archive again".formatted(to));
        }
        if (to > from && !(described && DESCRIPTORS.contains(to - from))) {
            throw new BrokenFileException("archive-hidden",
                    "the archive holds bytes that belong to no entry at byte %,d; make the archive again".formatted(from));
        }
    }

    private void agree(ArchiveEntry entry) {
        long at = entry.header();
        if (!bytes.has(at, HEADER)) {
            throw new BrokenFileException("archive-structure",
                    "the entry " + Shown.text(entry.name())
                            + " is not where the archive's directory says; make the archive again");
        }
        var flags = entry.flags();
        int name = bytes.u16(at + 26);
        boolean same = name == entry.name().length()
                && bytes.latin(at + HEADER_BYTES, name).equals(entry.name())
                && bytes.u16(at + 6) == flags.bits()
                && bytes.u16(at + 8) == flags.method()
                && Zip64.agrees(bytes.u32(at + 14), entry.crc(), flags.described())
                && Zip64.agrees(bytes.u32(at + 18), entry.packed(), flags.described())
                && Zip64.agrees(bytes.u32(at + 22), entry.size(), flags.described());
        if (!same) {
            throw new BrokenFileException("archive-disagrees",
                    "the entry " + Shown.text(entry.name())
                            + " is told differently in its own header and in the archive's directory, so that two readers see two archives; make the archive again");
        }
    }
}

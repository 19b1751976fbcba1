package io.assay.scan.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** A zip archive that was read once from end to end and found sound: what it lists is what it holds, within limits. */
public final class Archive {

    private final byte[] bytes;
    private final List<ArchiveEntry> entries;
    private final LocalHeaders headers;

    private Archive(byte[] bytes, List<ArchiveEntry> entries, LocalHeaders headers) {
        this.bytes = bytes;
        this.entries = entries;
        this.headers = headers;
    }

    /**
     * Reads an archive; each entry is expanded, in memory of some KiB.
     *
     * @throws BrokenFileException when it is not sound
     */
    public static Archive read(byte[] bytes, ScanLimits limits) {
        var numbers = new LittleEndian(bytes);
        var listing = new CentralDirectory(numbers, limits.entries()).read();
        var headers = new LocalHeaders(numbers);
        headers.check(listing);
        EntryNames.check(listing.entries());
        var archive = new Archive(bytes, listing.entries(), headers);
        var expansion = new Expansion(limits);
        listing.entries().forEach(entry -> expansion.check(entry, archive.open(entry)));
        return archive;
    }

    public List<ArchiveEntry> entries() {
        return entries;
    }

    public Optional<ArchiveEntry> entry(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** An entry's content, expanded. */
    public InputStream open(ArchiveEntry entry) {
        var packed = new ByteArrayInputStream(bytes, (int) headers.data(entry), (int) entry.packed());
        return entry.flags().method() == 0 ? packed : new Inflated(packed, entry.packed());
    }

    /** Expands all that is packed and no less, and gives native memory back when closed. */
    private static final class Inflated extends InflaterInputStream {

        private final long size;

        private Inflated(InputStream packed, long size) {
            super(packed, new Inflater(true), 8 * 1024);
            this.size = size;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read < 0 && inf.getBytesRead() != size) {
                throw new IOException("bytes lie hidden behind the packed ones");
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }
}

package io.assay.scan.reading;

/**
 * One entry of a zip archive as its central directory tells it.
 *
 * @param name as written, one character a byte
 * @param packed bytes in the archive
 * @param size bytes when expanded
 * @param header where its local header begins
 */
public record ArchiveEntry(String name, Flags flags, long crc, long packed, long size, long header) {

    private static final int FILE_TYPE = 0170000;
    private static final int FILE = 0100000;
    private static final int FOLDER = 0040000;
    private static final int UNIX = 3;
    private static final int MACOS = 19;

    /**
     * How an entry is kept.
     *
     * @param bits the general purpose bits
     * @param method 0 stored, 8 deflated
     * @param maker version and system that made it
     * @param attributes the system's own attributes
     */
    public record Flags(int bits, int method, int maker, long attributes) {

        boolean encrypted() {
            return (bits & 0x2041) != 0;
        }

        /** Whether its sizes follow its data. */
        boolean described() {
            return (bits & 8) != 0;
        }

        /** Whether it is neither a file nor a folder: a link, a device, a pipe. */
        boolean special() {
            int system = maker >> 8;
            int type = (int) (attributes >> 16) & FILE_TYPE;
            return (system == UNIX || system == MACOS) && type != 0 && type != FILE && type != FOLDER;
        }
    }
}

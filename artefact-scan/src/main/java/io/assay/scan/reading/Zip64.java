package io.assay.scan.reading;

/** The two places where a zip archive says its numbers a second time, with more digits; both must say the same. */
final class Zip64 {

    private static final long LOCATOR = 0x07064b50L;
    private static final long END = 0x06064b50L;
    private static final int LOCATOR_BYTES = 20;
    private static final int NUMBERS = 1;
    private static final int SECOND_NAME = 0x7075;
    private static final long FULL = 0xffffffffL;
    private static final int FULL_COUNT = 0xffff;

    private Zip64() {}

    /** Where the central directory lies, and how many entries it has. */
    record Place(long start, long end, long count) {}

    /** The numbers of one entry. */
    record Sizes(long packed, long size, long header) {}

    static Place place(LittleEndian bytes, long end) {
        if (bytes.u16(end + 4) != 0 && bytes.u16(end + 4) != FULL_COUNT || bytes.u16(end + 8) != bytes.u16(end + 10)) {
            throw broken("it is one of several parts");
        }
        boolean more = bytes.has(end - LOCATOR_BYTES, LOCATOR);
        long at = more ? bytes.u64(end - LOCATOR_BYTES + 8) : end;
        if (more && (!bytes.has(at, END) || at + 12 + bytes.u64(at + 4) != end - LOCATOR_BYTES)) {
            throw broken("its second end is not where it says");
        }
        long count = agreed(bytes.u16(end + 10), FULL_COUNT, more ? bytes.u64(at + 32) : -1);
        long size = agreed(bytes.u32(end + 12), FULL, more ? bytes.u64(at + 40) : -1);
        long start = agreed(bytes.u32(end + 16), FULL, more ? bytes.u64(at + 48) : -1);
        if (start > at || at - start != size) {
            throw broken("its directory is not where it says, or bytes lie before or after it");
        }
        return new Place(start, at, count);
    }

    static Sizes sizes(LittleEndian bytes, long entry, long extras) {
        long next = extra(bytes, extras, bytes.u16(entry + 30));
        long[] numbers = {bytes.u32(entry + 24), bytes.u32(entry + 20), bytes.u32(entry + 42)};
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == FULL) {
                if (next < 0) {
                    throw broken("the size of an entry is missing");
                }
                numbers[i] = bytes.u64(next);
                next += Long.BYTES;
            }
        }
        return new Sizes(numbers[1], numbers[0], numbers[2]);
    }

    /** Whether a local header's number is the directory's, or left to what follows the data or to the extras. */
    static boolean agrees(long local, long central, boolean described) {
        return local == central || local == FULL || described && local == 0;
    }

    /** Where the numbers with more digits begin; -1 when there are none. */
    private static long extra(LittleEndian bytes, long from, int length) {
        long found = -1;
        for (long at = from; at + 4 <= from + length; at += 4L + bytes.u16(at + 2)) {
            if (bytes.u16(at) == SECOND_NAME) {
                throw new BrokenFileException("archive-name",
                        "an entry of the archive has two names; make the archive again with another tool");
            }
            found = bytes.u16(at) == NUMBERS ? at + 4 : found;
        }
        return found;
    }

    private static long agreed(long number, long full, long longer) {
        if (longer >= 0 && number != full && number != longer) {
            throw broken("its two ends disagree");
        }
        return longer >= 0 ? longer : number;
    }

    private static BrokenFileException broken(String what) {
        return new BrokenFileException("archive-structure", "the archive breaks: " + what + "; make the archive again");
    }
}

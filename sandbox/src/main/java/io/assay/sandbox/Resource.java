package io.assay.sandbox;

/** What a process may be limited in, by its number in Linux. */
public enum Resource {
    /** Bytes of the largest file that it may write. */
    FILE_SIZE(1),
    /** Bytes of a dump when it crashes. */
    DUMP(4),
    /** Files open at once. */
    OPEN_FILES(7),
    /** Bytes of address space: all that it maps or allocates, in Java or not. */
    ADDRESS_SPACE(9);

    private final int number;

    Resource(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}

package io.assay.audit;

/** The entries since the last checkpoint that held: where to look when the next one does not. */
final class Span {

    private long from;
    private Entry first;

    Span(long from) {
        this.from = from;
    }

    void entered(Entry entry) {
        first = first == null ? entry : first;
    }

    /** All up to this size hold. */
    void holds(long size) {
        from = size;
        first = null;
    }

    /** Where the first bad entry is, when the tree of this size does not hold. */
    String words(long size) {
        if (first == null) {
            return "no entry was read since the last checkpoint that holds";
        }
        return from == size - 1
                ? "the bad entry is " + first.place()
                : "the first bad entry is one of %d to %d, beginning with %s".formatted(from, size - 1, first.place());
    }
}

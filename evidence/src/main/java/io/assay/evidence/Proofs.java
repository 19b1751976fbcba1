package io.assay.evidence;

import java.util.ArrayList;
import java.util.List;

/** Makes the proofs of RFC 9162, sections 2.1.3 and 2.1.4, from the complete subtrees: O(log n) look-ups each. */
public final class Proofs {

    private final Nodes nodes;

    public Proofs(Nodes nodes) {
        this.nodes = nodes;
    }

    /**
     * Proves that a leaf is in the tree of a size.
     *
     * @param index of the leaf, from 0
     * @param size of the tree, greater than {@code index}
     * @return the hashes beside the path from the leaf to the root, the lowest first
     */
    public List<byte[]> inclusion(long index, long size) {
        require(index >= 0 && index < size, "a tree of size " + size + " has no leaf " + index);
        List<byte[]> proof = new ArrayList<>();
        inclusion(index, 0, size, proof);
        return proof;
    }

    /**
     * Proves that a tree is the beginning of another.
     *
     * @param first size of the smaller tree, at least 1
     * @param second size of the larger tree, at least {@code first}
     */
    public List<byte[]> consistency(long first, long second) {
        require(first >= 1 && first <= second, "no tree of size " + first + " begins one of size " + second);
        List<byte[]> proof = new ArrayList<>();
        consistency(first, new Range(0, second), true, proof);
        return proof;
    }

    /** The hash of the tree of a size. */
    public byte[] root(long size) {
        return size == 0 ? TreeHash.empty() : hash(new Range(0, size));
    }

    private void inclusion(long index, long start, long end, List<byte[]> proof) {
        if (end - start == 1) {
            return;
        }
        long middle = new Range(start, end).middle();
        if (index < middle) {
            inclusion(index, start, middle, proof);
            proof.add(hash(new Range(middle, end)));
        } else {
            inclusion(index, middle, end, proof);
            proof.add(hash(new Range(start, middle)));
        }
    }

    private void consistency(long first, Range range, boolean known, List<byte[]> proof) {
        if (first == range.end()) {
            if (!known) {
                proof.add(hash(range));
            }
        } else if (first <= range.middle()) {
            consistency(first, range.left(), known, proof);
            proof.add(hash(range.right()));
        } else {
            consistency(first, range.right(), false, proof);
            proof.add(hash(range.left()));
        }
    }

    private byte[] hash(Range range) {
        if (Long.bitCount(range.size()) == 1) {
            int level = Long.numberOfTrailingZeros(range.size());
            return nodes.hash(level, range.start() >> level);
        }
        return TreeHash.node(hash(range.left()), hash(range.right()));
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }

    /** Leaves from start up to, not including, end; start is a multiple of the largest power of two that fits. */
    private record Range(long start, long end) {

        long size() {
            return end - start;
        }

        /** Where RFC 9162 splits it: after the largest power of two that is smaller than its size. */
        long middle() {
            return start + Long.highestOneBit(size() - 1);
        }

        Range left() {
            return new Range(start, middle());
        }

        Range right() {
            return new Range(middle(), end);
        }
    }
}

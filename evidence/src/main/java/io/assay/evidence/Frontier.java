package io.assay.evidence;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a tree: the roots of its complete subtrees, the largest first, one for each bit of its size. It is all
 * that appending and the root need, so a log of any length is kept in some hundred bytes.
 */
public final class Frontier {

    /** Takes each complete subtree as it comes to be. */
    @FunctionalInterface
    public interface Grown {
        /** A subtree over the leaves {@code index << level} up to {@code (index + 1) << level}. */
        void node(int level, long index, byte[] hash);
    }

    private long size;
    private final List<byte[]> peaks;

    /**
     * The edge of a tree of this size.
     *
     * @param peaks roots of its complete subtrees, 32 bytes each, the largest first
     */
    public Frontier(long size, List<byte[]> peaks) {
        if (size < 0 || peaks.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("a tree of size " + size + " does not have " + peaks.size() + " peaks");
        }
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    /** The edge of a tree without leaves. */
    public static Frontier empty() {
        return new Frontier(0, List.of());
    }

    /** The edge that {@link #bytes} wrote. */
    public static Frontier of(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        long size = buffer.getLong();
        List<byte[]> peaks = new ArrayList<>();
        while (buffer.hasRemaining()) {
            byte[] peak = new byte[TreeHash.LENGTH];
            buffer.get(peak);
            peaks.add(peak);
        }
        return new Frontier(size, peaks);
    }

    /** The size in eight big-endian bytes, then the peaks. */
    public byte[] bytes() {
        var buffer = ByteBuffer.allocate(Long.BYTES + peaks.size() * TreeHash.LENGTH).putLong(size);
        peaks.forEach(buffer::put);
        return buffer.array();
    }

    /** Adds a leaf at the right. */
    public void append(byte[] leafHash) {
        append(leafHash, (level, index, hash) -> {});
    }

    /** Adds a leaf at the right and tells each subtree that it completes, itself first. */
    public void append(byte[] leafHash, Grown grown) {
        byte[] hash = leafHash;
        long index = size;
        int level = 0;
        grown.node(level, index, hash);
        while ((index & 1) == 1) {
            hash = TreeHash.node(peaks.removeLast(), hash);
            index >>= 1;
            grown.node(++level, index, hash);
        }
        peaks.add(hash);
        size++;
    }

    /** Number of leaves. */
    public long size() {
        return size;
    }

    /** Roots of the complete subtrees, the largest first. */
    public List<byte[]> peaks() {
        return List.copyOf(peaks);
    }

    /** The hash of the whole tree. */
    public byte[] root() {
        return peaks.reversed().stream()
                .reduce((right, left) -> TreeHash.node(left, right))
                .orElseGet(TreeHash::empty);
    }
}

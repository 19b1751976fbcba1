package io.assay.standalone.cli;

import io.assay.evidence.Frontier;
import io.assay.evidence.Nodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps every complete subtree of a growing tree, about 64 bytes an entry. */
final class GrownTree implements Frontier.Grown, Nodes {

    private static final int HASH = 32;
    private static final int FIRST = 1024 * HASH;

    private final List<byte[]> levels = new ArrayList<>();

    @Override
    public void node(int level, long index, byte[] hash) {
        if (level == levels.size()) {
            levels.add(new byte[FIRST]);
        }
        int at = Math.toIntExact(index * HASH);
        byte[] kept = levels.get(level);
        if (at == kept.length) {
            kept = Arrays.copyOf(kept, 2 * kept.length);
            levels.set(level, kept);
        }
        System.arraycopy(hash, 0, kept, at, HASH);
    }

    @Override
    public byte[] hash(int level, long index) {
        int at = Math.toIntExact(index * HASH);
        return Arrays.copyOfRange(levels.get(level), at, at + HASH);
    }
}

package io.assay.registry.store;

import io.assay.evidence.Frontier;
import io.assay.evidence.Proofs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tree over the evidence log, as far as it is shown: its edge, and proofs from its subtrees. */
@Component
public final class EvidenceTree {

    private final JdbcClient jdbc;
    private final Proofs proofs = new Proofs(this::hash);

    public EvidenceTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Number of entries. */
    public long size() {
        return jdbc.sql("select coalesce(max(index) + 1, 0) from evidence_entry").query(Long.class).single();
    }

    /** The right edge, read anew each time: what another transaction did not commit must not be remembered. */
    Frontier frontier() {
        long size = size();
        List<byte[]> peaks = new ArrayList<>();
        long start = 0;
        for (int level = Long.SIZE - 1; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                peaks.add(hash(level, start >> level));
                start += 1L << level;
            }
        }
        return new Frontier(size, peaks);
    }

    /** The hash of the tree of a size. */
    public byte[] root(long size) {
        return proofs.root(size);
    }

    /** The proof that an entry is in the tree of a size. */
    public List<byte[]> inclusion(long index, long size) {
        return proofs.inclusion(index, size);
    }

    /** Proves entry after entry in the tree of one size, and asks for each subtree once. */
    public LongFunction<List<byte[]>> proving(long size) {
        Map<String, byte[]> asked = new HashMap<>();
        var remembering = new Proofs((level, index) -> asked.computeIfAbsent(level + "/" + index, n -> hash(level, index)));
        return index -> remembering.inclusion(index, size);
    }

    /** The proof that the tree of one size is the beginning of that of another. */
    public List<byte[]> consistency(long first, long second) {
        return proofs.consistency(first, second);
    }

    /** The hash of an entry as a leaf. */
    public byte[] leaf(long index) {
        return hash(0, index);
    }

    private byte[] hash(int level, long index) {
        return jdbc.sql("select hash from evidence_node where level = ? and index = ?")
                .params(level, index)
                .query(byte[].class)
                .single();
    }
}

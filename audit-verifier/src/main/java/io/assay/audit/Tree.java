package io.assay.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** A tree that grows leaf by leaf; it remembers only the roots of its complete subtrees. */
final class Tree {

    private record Subtree(long leaves, byte[] root) {}

    /** The smallest first. */
    private final Deque<Subtree> subtrees = new ArrayDeque<>();
    private long size;

    /** A tree of a size whose complete subtrees, the largest first, are told and not recomputed. */
    static Tree of(long size, List<byte[]> roots) {
        if (size < 0 || Long.bitCount(size) != roots.size()) {
            throw new FlawException("a tree of size " + size + " does not have " + roots.size() + " complete subtrees");
        }
        var tree = new Tree();
        for (byte[] root : roots) {
            long leaves = Long.highestOneBit(size - tree.size);
            tree.subtrees.push(new Subtree(leaves, root));
            tree.size += leaves;
        }
        return tree;
    }

    void append(byte[] leaf) {
        subtrees.push(new Subtree(1, leaf));
        size++;
        while (subtrees.size() > 1 && twoAreEqual()) {
            Subtree right = subtrees.pop();
            Subtree left = subtrees.pop();
            subtrees.push(new Subtree(left.leaves + right.leaves, Merkle.node(left.root, right.root)));
        }
    }

    long size() {
        return size;
    }

    byte[] root() {
        if (size == 0) {
            return Merkle.sha256();
        }
        Iterator<Subtree> all = subtrees.iterator();
        byte[] root = all.next().root;
        while (all.hasNext()) {
            root = Merkle.node(all.next().root, root);
        }
        return root;
    }

    private boolean twoAreEqual() {
        Iterator<Subtree> top = subtrees.iterator();
        return top.next().leaves == top.next().leaves;
    }
}

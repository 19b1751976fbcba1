package io.assay.evidence;

/** The complete subtrees of a tree, wherever they are kept. */
@FunctionalInterface
public interface Nodes {

    /** The root of the subtree over the leaves {@code index << level} up to {@code (index + 1) << level}. */
    byte[] hash(int level, long index);
}

package io.assay.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of RFC 9162, section 2.1.1, over SHA-256: a leaf and a node can never be taken for each other. */
final class TreeHash {

    /** Bytes of every hash. */
    static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private TreeHash() {}

    /** The hash of a tree without leaves. */
    static byte[] empty() {
        return sha256().digest();
    }

    /** The hash of one entry's bytes. */
    static byte[] leaf(byte[] entry) {
        MessageDigest hash = sha256();
        hash.update(LEAF);
        return hash.digest(entry);
    }

    /** The hash over two subtrees. */
    static byte[] node(byte[] left, byte[] right) {
        MessageDigest hash = sha256();
        hash.update(NODE);
        hash.update(left);
        return hash.digest(right);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

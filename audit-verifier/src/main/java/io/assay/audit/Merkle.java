package io.assay.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Hashes and proof checks of RFC 9162: leaf and node hashes (2.1.1), inclusion (2.1.3.2), consistency (2.1.4.2). */
final class Merkle {

    private Merkle() {}

    /** A tree by its size and root. */
    record Head(long size, byte[] root) {}

    static byte[] leaf(byte[] entry) {
        return sha256(new byte[] {0}, entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    /** Whether a leaf is at this index of a tree; the names are those of the RFC. */
    static boolean includes(Head tree, long index, byte[] leaf, List<byte[]> proof) {
        if (index < 0 || index >= tree.size) {
            return false;
        }
        long fn = index;
        long sn = tree.size - 1;
        byte[] hash = leaf;
        for (byte[] beside : proof) {
            if (sn == 0) {
                return false;
            }
            boolean right = (fn & 1) == 1 || fn == sn;
            hash = right ? node(beside, hash) : node(hash, beside);
            int up = right ? Long.numberOfTrailingZeros(fn) + 1 : 1;
            fn >>= up;
            sn >>= up;
        }
        return sn == 0 && Arrays.equals(hash, tree.root);
    }

    /** Whether the first tree is the beginning of the second. */
    static boolean begins(Head first, Head second, List<byte[]> proof) {
        if (first.size < 1 || first.size >= second.size || proof.isEmpty()) {
            return first.size == second.size && proof.isEmpty() && Arrays.equals(first.root, second.root);
        }
        boolean whole = Long.bitCount(first.size) == 1;
        int shared = Long.numberOfTrailingZeros(first.size);
        long fn = first.size - 1 >> shared;
        long sn = second.size - 1 >> shared;
        byte[] fr = whole ? first.root : proof.getFirst();
        byte[] sr = fr;
        for (byte[] beside : proof.subList(whole ? 0 : 1, proof.size())) {
            if (sn == 0) {
                return false;
            }
            boolean right = (fn & 1) == 1 || fn == sn;
            fr = right ? node(beside, fr) : fr;
            sr = right ? node(beside, sr) : node(sr, beside);
            int up = right ? Long.numberOfTrailingZeros(fn) + 1 : 1;
            fn >>= up;
            sn >>= up;
        }
        return sn == 0 && Arrays.equals(fr, first.root) && Arrays.equals(sr, second.root);
    }

    static byte[] sha256(byte[]... parts) {
        MessageDigest hash = hash();
        for (byte[] part : parts) {
            hash.update(part);
        }
        return hash.digest();
    }

    static MessageDigest hash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

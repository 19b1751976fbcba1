package io.assay.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The eight leaves of certificate-transparency's reference tests with their roots and proofs
 * (github.com/transparency-dev/merkle, testonly/constants.go and reference_test.go).
 */
final class Reference {

    static final List<String> LEAVES = List.of(
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    /** Roots by size, from 0. */
    static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private Reference() {}

    static byte[] leaf(int index) {
        return HexFormat.of().parseHex(LEAVES.get(index));
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(Reference::hex).toList();
    }

    /** MTH of RFC 9162, section 2.1.1, word for word. */
    static byte[] root(List<byte[]> leafHashes) {
        int size = leafHashes.size();
        if (size == 0) {
            return TreeHash.empty();
        }
        if (size == 1) {
            return leafHashes.getFirst();
        }
        int middle = Integer.highestOneBit(size - 1);
        return TreeHash.node(root(leafHashes.subList(0, middle)), root(leafHashes.subList(middle, size)));
    }

    /** Complete subtrees, computed anew each time. */
    static Nodes nodes(List<byte[]> leafHashes) {
        return (level, index) -> {
            int from = Math.toIntExact(index << level);
            return root(leafHashes.subList(from, from + (1 << level)));
        };
    }

    static List<byte[]> leafHashes(int size) {
        List<byte[]> hashes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            hashes.add(TreeHash.leaf(i < LEAVES.size() ? leaf(i) : Arrays.copyOf(new byte[] {(byte) i, (byte) (i >> 8)}, 9)));
        }
        return hashes;
    }
}

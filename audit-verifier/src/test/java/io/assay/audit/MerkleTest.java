package io.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.evidence.Frontier;
import io.assay.evidence.Proofs;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two programs that share no code must agree on trees of any size, and the checker must refuse whatever is not so. */
class MerkleTest {

    static Stream<Long> seeds() {
        return new Random(6962).longs(60).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithItsMakerOnInclusionAndRefusesAllElse(long seed) {
        var dice = new Random(seed);
        var grove = new Grove(1 + dice.nextInt(200), dice);
        int size = 1 + dice.nextInt(grove.size());
        int index = dice.nextInt(size);

        List<byte[]> proof = grove.proofs().inclusion(index, size);
        var head = grove.head(size);

        assertThat(Merkle.includes(head, index, grove.leaf(index), proof)).isTrue();
        assertThat(Merkle.includes(head, index, Grove.other(grove.leaf(index)), proof)).isFalse();
        assertThat(Merkle.includes(head, size, grove.leaf(index), proof)).isFalse();
        assertThat(Merkle.includes(new Merkle.Head(size, Grove.other(head.root())), index, grove.leaf(index), proof)).isFalse();
        spoilt(proof, dice).forEach(bad -> assertThat(Merkle.includes(head, index, grove.leaf(index), bad)).isFalse());
        if (index > 0) {
            assertThat(Merkle.includes(head, index - 1, grove.leaf(index), proof)).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithItsMakerOnConsistencyAndRefusesAllElse(long seed) {
        var dice = new Random(seed);
        var grove = new Grove(1 + dice.nextInt(200), dice);
        int second = 1 + dice.nextInt(grove.size());
        int first = 1 + dice.nextInt(second);

        List<byte[]> proof = grove.proofs().consistency(first, second);
        var small = grove.head(first);
        var large = grove.head(second);

        assertThat(Merkle.begins(small, large, proof)).isTrue();
        assertThat(Merkle.begins(new Merkle.Head(first, Grove.other(small.root())), large, proof)).isFalse();
        assertThat(Merkle.begins(small, new Merkle.Head(second, Grove.other(large.root())), proof)).isFalse();
        assertThat(Merkle.begins(new Merkle.Head(0, small.root()), large, proof)).isFalse();
        spoilt(proof, dice).forEach(bad -> assertThat(Merkle.begins(small, large, bad)).isFalse());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void growsTheSameTree(long seed) {
        var dice = new Random(seed);
        var grove = new Grove(1 + dice.nextInt(200), dice);
        int middle = dice.nextInt(grove.size() + 1);

        var tree = Tree.of(middle, grove.tree(middle).peaks());
        for (int i = middle; i < grove.size(); i++) {
            tree.append(grove.leaf(i));
        }

        assertThat(tree.root()).isEqualTo(grove.tree(grove.size()).root());
    }

    /** The proof with a byte changed, with one hash less, with one more. */
    private static List<List<byte[]>> spoilt(List<byte[]> proof, Random dice) {
        List<List<byte[]>> spoilt = new ArrayList<>();
        List<byte[]> longer = new ArrayList<>(proof);
        longer.add(new byte[32]);
        spoilt.add(longer);
        if (!proof.isEmpty()) {
            int at = dice.nextInt(proof.size());
            List<byte[]> changed = new ArrayList<>(proof);
            changed.set(at, Grove.other(proof.get(at)));
            List<byte[]> shorter = new ArrayList<>(proof);
            shorter.remove(at);
            spoilt.addAll(List.of(changed, shorter));
        }
        return spoilt;
    }

    /** Random leaves and the trees of their beginnings. */
    private record Grove(List<byte[]> leaves) {

        private Grove(int size, Random dice) {
            this(new ArrayList<>());
            for (int i = 0; i < size; i++) {
                byte[] leaf = new byte[32];
                dice.nextBytes(leaf);
                leaves.add(leaf);
            }
        }

        static byte[] other(byte[] hash) {
            byte[] other = hash.clone();
            other[7] ^= 1;
            return other;
        }

        int size() {
            return leaves.size();
        }

        byte[] leaf(int index) {
            return leaves.get(index);
        }

        Frontier tree(int size) {
            var tree = Frontier.empty();
            leaves.subList(0, size).forEach(tree::append);
            return tree;
        }

        Merkle.Head head(int size) {
            return new Merkle.Head(size, tree(size).root());
        }

        Proofs proofs() {
            return new Proofs((level, index) -> {
                var part = Frontier.empty();
                leaves.subList((int) (index << level), (int) (index + 1 << level)).forEach(part::append);
                return part.root();
            });
        }
    }
}

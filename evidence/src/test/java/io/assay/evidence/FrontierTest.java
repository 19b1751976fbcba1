package io.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrontierTest {

    static IntStream referenceSizes() {
        return IntStream.rangeClosed(0, 8);
    }

    static Stream<Long> seeds() {
        return new Random(9162).longs(20).boxed();
    }

    @ParameterizedTest
    @MethodSource("referenceSizes")
    void hasTheRootsOfTheReference(int size) {
        var frontier = Frontier.empty();

        IntStream.range(0, size).forEach(i -> frontier.append(TreeHash.leaf(Reference.leaf(i))));

        assertThat(Reference.hex(frontier.root())).isEqualTo(Reference.ROOTS.get(size));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void hasTheRootOfTheDefinitionWhereverItWasPutAwayAndTakenUpAgain(long seed) {
        var dice = new Random(seed);
        List<byte[]> leaves = Reference.leafHashes(1 + dice.nextInt(300));
        var frontier = Frontier.empty();

        for (byte[] leaf : leaves) {
            frontier = dice.nextBoolean() ? frontier : Frontier.of(frontier.bytes());
            frontier.append(leaf);
        }

        assertThat(frontier.size()).isEqualTo(leaves.size());
        assertThat(frontier.root()).isEqualTo(Reference.root(leaves));
    }

    @Test
    void tellsEachCompleteSubtreeOnce() {
        List<byte[]> leaves = Reference.leafHashes(77);
        Map<List<Long>, byte[]> told = new HashMap<>();
        List<List<Long>> places = new ArrayList<>();

        var frontier = Frontier.empty();
        leaves.forEach(leaf -> frontier.append(leaf, (level, index, hash) -> {
            told.put(List.of((long) level, index), hash);
            places.add(List.of((long) level, index));
        }));

        assertThat(places).doesNotHaveDuplicates().hasSize(77 + 38 + 19 + 9 + 4 + 2 + 1);
        assertThat(told).allSatisfy((place, hash) -> assertThat(hash)
                .isEqualTo(Reference.nodes(leaves).hash(place.getFirst().intValue(), place.getLast())));
    }

    @Test
    void refusesPeaksThatDoNotFitItsSize() {
        List<byte[]> one = List.of(TreeHash.empty());

        assertThatThrownBy(() -> new Frontier(3, one)).hasMessage("a tree of size 3 does not have 1 peaks");
    }
}

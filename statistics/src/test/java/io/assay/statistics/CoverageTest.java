package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Intervals and judgements on simulated data whose truth is known; every draw is seeded. */
class CoverageTest {

    @ParameterizedTest
    @MethodSource("worlds")
    void coversTheTruthAsOftenAsItSaysAndSeldomPassesOrFailsWrongly(World world) {
        List<Estimate> measured = estimates(world).limit(world.samples()).toList();

        double covered = share(measured, e -> e.low() <= world.truth() && world.truth() <= e.high());

        assertThat(covered).isBetween(0.94 - world.chance(), 0.96 + world.chance());
        judgesSeldomWrongly(world, measured);
    }

    static Stream<Named<World>> worlds() {
        return Stream.concat(Worlds.exact(), Worlds.resampled());
    }

    /** Intervals that promise no more than to cover at least as often. */
    @ParameterizedTest
    @MethodSource("cautious")
    void coversTheTruthAtLeastAsOftenAsItSays(World world) {
        List<Estimate> measured = estimates(world).limit(world.samples()).toList();

        double covered = share(measured, e -> e.low() <= world.truth() && world.truth() <= e.high());

        assertThat(covered).isBetween(0.94 - world.chance(), 1.0);
        assertThat(share(measured, e -> e.upper() < world.truth())).isBetween(0.0, 0.055 + world.chance());
        assertThat(share(measured, e -> e.lower() > world.truth())).isBetween(0.0, 0.055 + world.chance());
    }

    static Stream<Named<World>> cautious() {
        return Worlds.cautious();
    }

    private static void judgesSeldomWrongly(World world, List<Estimate> measured) {
        var least = Threshold.atLeast(world.truth());
        var most = Threshold.atMost(world.truth());
        assertThat(share(measured, e -> least.judge(e) == Judgement.PASSED)).isBetween(0.0, 0.055 + world.chance());
        assertThat(share(measured, e -> most.judge(e) == Judgement.PASSED)).isBetween(0.0, 0.055 + world.chance());
        assertThat(share(measured, e -> least.judge(e) == Judgement.FAILED)).isBetween(0.0, 0.03 + world.chance());
        assertThat(share(measured, e -> most.judge(e) == Judgement.FAILED)).isBetween(0.0, 0.03 + world.chance());
    }

    private static Stream<Estimate> estimates(World world) {
        var random = new SplittableRandom(20260101);
        return Stream.generate(() -> (Estimate) world.sample().apply(random));
    }

    private static double share(List<Estimate> measured, Predicate<Estimate> holds) {
        return (double) measured.stream().filter(holds).count() / measured.size();
    }
}

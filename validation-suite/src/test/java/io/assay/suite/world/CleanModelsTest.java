package io.assay.suite.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.suite.policy.Outcome;
import io.assay.suite.policy.Severity;
import io.assay.suite.verdict.Finding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Models that are right, fair and calibrated are seldom called bad by chance. */
class CleanModelsTest {

    @Test
    void areSeldomFailed() {
        assertThat(failed(60)).isLessThanOrEqualTo(0.1);
    }

    @Test
    @Tag("slow")
    void areFailedInAtMostFiveOfAHundred() {
        assertThat(failed(1000)).isLessThanOrEqualTo(0.05);
    }

    /** Share of worlds in which something that blocks or conditions is called failed; printed, with the checks. */
    private static double failed(int worlds) {
        List<List<String>> all = LongStream.rangeClosed(1, worlds).mapToObj(CleanModelsTest::failures).toList();
        Map<String, Long> byCheck = all.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(check -> check, TreeMap::new, Collectors.counting()));
        double share = (double) all.stream().filter(failures -> !failures.isEmpty()).count() / worlds;
        System.out.printf("of %d clean models %.1f %% have a false FAILED: %s%n", worlds, 100 * share, byCheck);
        return share;
    }

    private static List<String> failures(long seed) {
        return clean(seed).judged().ruling().findings().stream()
                .filter(f -> f.outcome() == Outcome.FAILED && f.severity() != Severity.INFORMATION)
                .map(Finding::check)
                .distinct()
                .toList();
    }

    /** From 1,000 to 2,000 applicants, and an honest claim that rests on ten thousand others. */
    private static World clean(long seed) {
        var world = new World(seed, (int) (1000 + seed % 3 * 500));
        return world.claiming("auc", world.aucOf(10_000));
    }
}

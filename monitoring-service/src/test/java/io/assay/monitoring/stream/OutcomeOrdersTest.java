package io.assay.monitoring.stream;

import static io.assay.monitoring.CreditRisk.MODEL;
import static io.assay.monitoring.CreditRisk.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.events.WindowScored;
import io.assay.monitoring.CreditRisk;
import io.assay.monitoring.stream.Applicants.Applicant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeOrdersTest {

    private static final int ORDERS = 16;

    @TempDir
    Path folder;

    /** Everything up to thrice, in any order: outcomes first, corrected, deployments last. */
    @Test
    void endsTheSameWhateverTheOrder() {
        List<Applicant> people = Applicants.drawn(300, NOON.minusSeconds(10_800), 180, new SplittableRandom(3));
        Map<String, Object> expected = played("in-order", people, null);
        for (int order = 0; order < ORDERS; order++) {
            assertThat(played("order-" + order, people, new Random(order))).as("seed %d", order).isEqualTo(expected);
        }

        assertThat(expected).hasSizeGreaterThan(6);
    }

    /** What is known in the end of each shard's cohorts. */
    private Map<String, Object> played(String name, List<Applicant> people, Random random) {
        try (var stage = new OutcomeStage(folder.resolve(name), 3)) {
            List<Runnable> acts = acts(stage, people);
            if (random != null) {
                List.copyOf(acts).forEach(act -> acts.addAll(Collections.nCopies(random.nextInt(3), act)));
                Collections.shuffle(acts, random);
            }
            for (Runnable act : acts) {
                act.run();
                if (random != null && random.nextInt(4) == 0) {
                    stage.passes(Duration.ofSeconds(random.nextInt(100)));
                }
            }
            stage.passes(Duration.ofMinutes(2));
            assertThat(stage.dead).isEmpty();
            return known(stage);
        }
    }

    /** Two batches a shard that overlap, and two of outcomes, of which the first is wrong. */
    private static List<Runnable> acts(OutcomeStage stage, List<Applicant> people) {
        var deployment = Applicants.deployment(CreditRisk.stored(Applicants.profile(), stage.store));
        List<Runnable> acts = new ArrayList<>(List.of(() -> stage.hear(MODEL, deployment)));
        Applicants.byShard(people).forEach((shard, some) -> {
            int half = some.size() / 2;
            acts.add(() -> stage.hear(Applicants.served("one-" + shard, some.subList(0, half + 3))));
            acts.add(() -> stage.hear(Applicants.served("two-" + shard, some.subList(half - 3, some.size()))));
            acts.add(() -> stage.hear(Applicants.observed(
                    "wrong-" + shard, NOON.minusSeconds(60), Applicants.contrary(some.subList(0, half)))));
            acts.add(() -> stage.hear(Applicants.observed("right-" + shard, NOON, some.subList(5, some.size()))));
        });
        return acts;
    }

    private static Map<String, Object> known(OutcomeStage stage) {
        Map<String, Object> known = new HashMap<>();
        for (WindowScored scored : stage.scored) {
            known.put(scored.getWindowFrom() + "/" + scored.getShard(), List.of(scored.getSlices(), scored.getRows()));
        }
        return known;
    }
}

package io.assay.monitoring.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.events.HealthMeasured;
import io.assay.events.ModelHealthChanged;
import io.assay.events.SeriesHealth;
import io.assay.monitoring.CreditRisk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of lives in random order, many at once: window counts are the unique predictions, every time. */
class InterleavingsTest {

    private static final int AT_ONCE = 500;
    private static final int ROUNDS = Integer.getInteger("interleavings.rounds", 2);
    private static final int PAUSES = 36;

    @TempDir
    Path folder;

    @Test
    void countsEachPredictionOnceWhateverTheOrderAndSaysSoInOrder() {
        long rows = 0;
        for (int round = 0; round < ROUNDS; round++) {
            rows += round(round);
        }

        assertThat(rows).as("predictions in all").isGreaterThan(10L * AT_ONCE * ROUNDS);
    }

    private long round(int round) {
        try (var stage = new Stage(folder.resolve("round-" + round), 3, round)) {
            String profile = CreditRisk.stored(CreditRisk.incomeProfile(), stage.store);
            List<Life> lives = LongStream.range(0, AT_ONCE)
                    .mapToObj(i -> new Life(stage, "retail/round-" + round + "-seed-" + i, new Random(round * 1_000L + i), profile))
                    .toList();
            play(stage, lives, new Random(round));
            assertThat(stage.dead).as("seed of round %d", round).hasSize(lives.stream().mapToInt(life -> life.poison).sum())
                    .allSatisfy(letter -> assertThat(Pipes.origin(letter)).isEqualTo("modelops.predictions-served.v1"));
            return lives.stream().mapToLong(life -> requireRight(stage, life)).sum();
        }
    }

    /** All acts of all lives, each life's in its own order, over about six minutes. */
    private static void play(Stage stage, List<Life> lives, Random random) {
        List<Life> deck = new ArrayList<>(lives);
        int acts = lives.stream().mapToInt(life -> life.acts.size()).sum();
        while (!deck.isEmpty()) {
            Life life = deck.get(random.nextInt(deck.size()));
            life.acts.removeFirst().run();
            deck.removeIf(l -> l.acts.isEmpty());
            if (random.nextInt(acts) < PAUSES) {
                stage.passes(Duration.ofMillis(1 + random.nextLong(20_000)));
            }
        }
        stage.passes(Duration.ofMinutes(6));
        stage.settles();
    }

    private static long requireRight(Stage stage, Life life) {
        List<HealthMeasured> measured =
                stage.measured.stream().filter(h -> h.getModelId().equals(life.model)).toList();
        Map<String, HealthMeasured> latest = new HashMap<>();
        Map<String, List<Integer>> revisions = new HashMap<>();
        for (HealthMeasured health : measured) {
            String key = Life.key(health.getVersion(), health.getMode(), health.getWindowFrom());
            latest.put(key, health);
            revisions.computeIfAbsent(key, k -> new ArrayList<>()).add(health.getRevision());
        }
        assertThat(latest.keySet()).as(life.model).isEqualTo(life.expected.keySet());
        life.expected.forEach((key, tally) -> requireCounts(life.model + " " + key, latest.get(key), tally));
        revisions.forEach((key, said) -> assertThat(said).as(life.model + " " + key)
                .isEqualTo(Stream.iterate(1, i -> i + 1).limit(said.size()).toList()));
        var slid = stage.slid.stream().filter(h -> h.getModelId().equals(life.model));
        requireOrder(stage, life, Stream.concat(measured.stream(), slid).toList());
        return latest.values().stream().mapToLong(h -> h.getRows() + h.getLate() + h.getAstray()).sum();
    }

    private static void requireCounts(String which, HealthMeasured health, Life.Tally tally) {
        assertThat(List.of(health.getRows(), health.getLate(), health.getAstray())).as(which + ": rows, late, astray")
                .isEqualTo(List.of(tally.rows, tally.late, tally.astray));
        if (tally.rows > 0) {
            SeriesHealth income = health.getFeatures().getFirst();
            assertThat(List.of(income.getRows(), income.getMissing(), income.getNan(), income.getInfinite(),
                            income.getOutOfRange()))
                    .as(which + ": rows, missing, NaN, infinite, out of range")
                    .isEqualTo(List.of(tally.rows, tally.missing, tally.nan, tally.infinite, tally.outOfRange));
        }
    }

    /** Sequences without a gap, ids of their own, and changes that follow from one another and from a measurement. */
    private static void requireOrder(Stage stage, Life life, List<HealthMeasured> measured) {
        List<ModelHealthChanged> changed =
                stage.changed.stream().filter(c -> c.getModelId().equals(life.model)).toList();
        List<Long> sequences = Stream.concat(
                        measured.stream().map(HealthMeasured::getMeta), changed.stream().map(ModelHealthChanged::getMeta))
                .map(meta -> meta.getSequence())
                .sorted()
                .toList();
        assertThat(sequences).as(life.model).isEqualTo(Stream.iterate(1L, i -> i + 1).limit(sequences.size()).toList());
        assertThat(measured).as(life.model).extracting(h -> h.getMeta().getEventId()).doesNotHaveDuplicates();
        Map<String, Object> now = new LinkedHashMap<>();
        for (ModelHealthChanged change : changed) {
            String series = change.getVersion() + change.getMode();
            assertThat(change.getFrom().name()).as(life.model).isEqualTo(now.getOrDefault(series, "UNKNOWN"));
            now.put(series, change.getTo().name());
            assertThat(measured).as(life.model)
                    .anyMatch(h -> h.getMeta().getEventId().equals(change.getMeasurementId()));
        }
    }
}

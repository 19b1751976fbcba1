package io.assay.monitoring.stream;

import static io.assay.monitoring.CreditRisk.MODEL;
import static io.assay.monitoring.CreditRisk.column;
import static io.assay.monitoring.CreditRisk.deployed;

import io.assay.events.DataColumn;
import io.assay.events.DecisionRule;
import io.assay.events.Meta;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelFacts;
import io.assay.events.OutcomesObserved;
import io.assay.events.PredictionsServed;
import io.assay.monitoring.CreditRisk;
import io.assay.statistics.CalibrationMap;
import io.assay.statistics.ReferenceProfile;
import io.assay.statistics.Scores;
import io.assay.statistics.Scoring;
import io.assay.statistics.SliceColumn;
import io.assay.wire.event.EventIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Applicants for credit, one a request: how each was scored, and what came of it. */
final class Applicants {

    static final double THRESHOLD = 0.5;

    /** One of them; the score is the chance of default, the region comes with the request, the sex with the outcome. */
    record Applicant(String request, int shard, Instant servedAt, double score, String region, String sex, boolean defaulted) {}

    private Applicants() {}

    /** So many, whose scores are somewhat too bold, served within this many minutes from a moment on. */
    static List<Applicant> drawn(int count, Instant from, int minutes, SplittableRandom random) {
        List<Applicant> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double score = random.nextDouble();
            drawn.add(new Applicant(
                    "r-" + i,
                    i % 3,
                    from.plusMillis(random.nextLong(minutes * 60_000L)),
                    score,
                    random.nextInt(3) == 0 ? "south" : "north",
                    random.nextBoolean() ? "female" : "male",
                    random.nextDouble() < chance(score)));
        }
        return drawn;
    }

    private static double chance(double score) {
        return 0.1 + 0.8 * score;
    }

    static ReferenceProfile profile() {
        var random = new SplittableRandom(11);
        double[] scores = random.doubles(20_000).toArray();
        boolean[] defaulted = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            defaulted[i] = random.nextDouble() < chance(scores[i]);
        }
        var scoring = new Scoring("score", "binary-classification", null, THRESHOLD,
                CalibrationMap.of(new Scores(scores, defaulted)), List.of(new Scoring.Metric("auc", null, 0.77, 0.76, 0.78)));
        return new ReferenceProfile(20_000, List.of(CreditRisk.region()), List.of(), null, scoring, List.of(
                new SliceColumn("sex", SliceColumn.PROTECTED, List.of("male", "female")),
                new SliceColumn("region", "segment", List.of("north", "south"))));
    }

    /** The version decides: below the threshold, the loan is granted. */
    static ModelDeployed deployment(String profileDigest) {
        ModelDeployed event = deployed(MODEL, "1.0.0", profileDigest, 1);
        var facts = ModelFacts.newBuilder(event.getFacts())
                .setTask("binary-classification")
                .setDecision(new DecisionRule("score", THRESHOLD, "below", "granted", null, null))
                .build();
        return ModelDeployed.newBuilder(event).setFacts(facts).build();
    }

    static PredictionsServed served(String id, List<Applicant> some) {
        double[] scores = some.stream().mapToDouble(Applicant::score).toArray();
        var batch = CreditRisk.batch(id, some.getFirst().shard(), some.stream().map(Applicant::servedAt).toList());
        return PredictionsServed.newBuilder(batch)
                .setRequestIds(some.stream().map(Applicant::request).toList())
                .setFeatures(List.of(texts("region", some.stream().map(Applicant::region).toList())))
                .setOutputs(List.of(column("score", new BitSet(), scores)))
                .build();
    }

    static OutcomesObserved observed(String id, Instant at, List<Applicant> some) {
        return OutcomesObserved.newBuilder()
                .setMeta(new Meta(EventIds.root("tool:ledger", id), at, null, EventIds.root("tool:ledger", id), "tool:ledger", 0L))
                .setModelId(MODEL)
                .setShard(some.getFirst().shard())
                .setRows(some.size())
                .setRequestIds(some.stream().map(Applicant::request).toList())
                .setObservedAt(Collections.nCopies(some.size(), at))
                .setOutcomes(some.stream().map(a -> a.defaulted() ? 1.0 : 0.0).toList())
                .setGroups(List.of(texts("sex", some.stream().map(Applicant::sex).toList())))
                .build();
    }

    /** By the shard of their requests. */
    static Map<Integer, List<Applicant>> byShard(List<Applicant> people) {
        return people.stream().collect(Collectors.groupingBy(Applicant::shard));
    }

    /** The same people, but of each the contrary came. */
    static List<Applicant> contrary(List<Applicant> some) {
        return some.stream()
                .map(a -> new Applicant(a.request(), a.shard(), a.servedAt(), a.score(), a.region(), a.sex(), !a.defaulted()))
                .toList();
    }

    private static DataColumn texts(String name, List<String> values) {
        return new DataColumn(name, null, null, values, null);
    }
}

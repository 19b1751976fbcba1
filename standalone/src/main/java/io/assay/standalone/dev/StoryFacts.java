package io.assay.standalone.dev;

import io.assay.checker.Checker;
import io.assay.checker.TopicReader;
import io.assay.checker.Violation;
import io.assay.events.CheckOutcome;
import io.assay.events.Finding;
import io.assay.events.HealthMeasured;
import io.assay.events.HealthState;
import io.assay.events.ModelApproved;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelHealthChanged;
import io.assay.events.ModelRejected;
import io.assay.events.ModelRolledBack;
import io.assay.events.ModelUndeployed;
import io.assay.events.ModelValidated;
import io.assay.events.PredictionsServed;
import io.assay.events.ServingMode;
import io.assay.events.Verdict;
import io.assay.topics.Topic;
import io.assay.topics.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Checks, from what the topics told in this run, whether the story came out as it should. */
final class StoryFacts {

    /** One fact: what should hold, the number that shows it, and whether it held. */
    record Checked(String words, String evidence, boolean held) {}

    private final Chronicle chronicle;
    private final List<Checked> facts = new ArrayList<>();

    StoryFacts(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    List<Checked> check(Stack stack) {
        verdicts();
        approvals();
        slots();
        rollback();
        counts();
        promises(stack);
        return facts;
    }

    private void verdicts() {
        for (String version : List.of("1.0.0", "1.2.0")) {
            ModelValidated verdict = verdict(version);
            fact(version + " passed independent validation", metrics(verdict), verdict.getVerdict() == Verdict.PASSED);
        }
        ModelValidated stopped = verdict("1.1.0");
        var unfair = stopped.getFindings().stream()
                .filter(f -> f.getCheck().equals("disparate-impact") && f.getOutcome() == CheckOutcome.FAILED)
                .findFirst();
        fact("1.1.0 is better on AUC than 1.0.0", metrics(stopped) + " against " + metrics(verdict("1.0.0")),
                auc(stopped) > auc(verdict("1.0.0")));
        fact("1.1.0 was stopped, its whole interval beyond the threshold", unfair.map(Narrator::finding).orElse("no finding"),
                stopped.getVerdict() == Verdict.FAILED && unfair.filter(StoryFacts::whollyBeyond).isPresent()
                        && chronicle.all(ModelRejected.class).anyMatch(r -> r.getVersion().equals("1.1.0")));
    }

    private void approvals() {
        chronicle.all(ModelApproved.class).forEach(approved -> {
            var people = approved.getApprovals().stream().map(a -> a.getPerson()).distinct().toList();
            fact(approved.getVersion() + " was approved by two people, none of whom submitted or built it",
                    String.join(", ", people),
                    people.size() >= 2 && !people.contains(approved.getFacts().getSubmitter())
                            && approved.getFacts().getDevelopers().stream().noneMatch(people::contains));
        });
    }

    private void slots() {
        List<Long> epochs = Stream.of(
                        chronicle.all(ModelDeployed.class).map(ModelDeployed::getEpoch),
                        chronicle.all(ModelRolledBack.class).map(ModelRolledBack::getEpoch),
                        chronicle.all(ModelUndeployed.class).map(ModelUndeployed::getEpoch))
                .flatMap(s -> s).sorted().toList();
        fact("the slot's epoch rose by one each time", epochs.toString(),
                epochs.equals(LongStream.rangeClosed(1, epochs.size()).boxed().toList()));
    }

    private void rollback() {
        var critical = chronicle.all(ModelHealthChanged.class)
                .filter(c -> c.getVersion().equals("1.2.0") && c.getTo() == HealthState.CRITICAL)
                .findFirst();
        fact("the changed unit of " + Story.CHANGED + " turned 1.2.0 critical",
                critical.map(c -> c.getReasons().getFirst().getWords()).orElse("it did not"),
                critical.filter(c -> c.getReasons().stream().anyMatch(r -> r.getSubject().equals(Story.CHANGED))).isPresent());
        var back = chronicle.all(ModelRolledBack.class).findFirst();
        fact("1.0.0, healthy on the same rows, serves again", back.map(ModelRolledBack::getEvidence).orElse("it does not"),
                back.filter(b -> b.getVersion().equals("1.0.0") && b.getFromVersion().equals("1.2.0")).isPresent()
                        && critical.filter(this::shadowWasHealthy).isPresent());
    }

    private boolean shadowWasHealthy(ModelHealthChanged critical) {
        return chronicle.all(HealthMeasured.class).anyMatch(h -> h.getVersion().equals("1.0.0")
                && h.getMode() == ServingMode.SHADOW
                && h.getWindowFrom().equals(critical.getWindowFrom())
                && h.getState() == HealthState.HEALTHY);
    }

    private void counts() {
        long live = chronicle.all(PredictionsServed.class)
                .filter(p -> p.getMode() == ServingMode.LIVE)
                .mapToLong(PredictionsServed::getRows)
                .sum();
        long measured = chronicle.all(HealthMeasured.class)
                .filter(h -> h.getMode() == ServingMode.LIVE && h.getRevision() == 1 && !"sliding".equals(h.getWindowKind()))
                .mapToLong(HealthMeasured::getRows)
                .sum();
        long sent = (long) Story.BLOCKS * Traffic.BLOCK;
        fact("every row sent was served and counted once", "%,d sent, %,d served, %,d counted".formatted(sent, live, measured),
                sent == live && sent == measured);
    }

    private void promises(Stack stack) {
        var topics = Topics.declared();
        List<String> all = Stream.concat(topics.published(), topics.internal()).map(Topic::name).toList();
        List<Violation> violations =
                new Checker().check(new TopicReader(stack.bootstrapServers(), stack.schemaRegistryUrl()).read(all));
        fact("the promises hold, checked from the topics alone by code that the services do not share",
                violations.isEmpty() ? "I1 I2 I3 I4 I7 I9 I10" : violations.toString(), violations.isEmpty());
    }

    private ModelValidated verdict(String version) {
        return chronicle.all(ModelValidated.class)
                .filter(v -> v.getVersion().equals(version))
                .findFirst()
                .orElseThrow();
    }

    private static boolean whollyBeyond(Finding finding) {
        return finding.getHigh() < finding.getThreshold();
    }

    private static double auc(ModelValidated verdict) {
        return verdict.getMetrics().getOrDefault("auc", Double.NaN);
    }

    private static String metrics(ModelValidated verdict) {
        return "%s with auc %.4f".formatted(verdict.getVerdict(), auc(verdict));
    }

    private void fact(String words, String evidence, boolean held) {
        facts.add(new Checked(words, evidence, held));
    }
}

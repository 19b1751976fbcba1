package io.assay.suite.world;

import io.assay.statistics.Auc;
import io.assay.statistics.Estimate;
import io.assay.suite.Judged;
import io.assay.suite.Progress;
import io.assay.suite.Suite;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.evidence.Laboratory;
import io.assay.suite.evidence.Scoring;
import io.assay.suite.policy.Outcome;
import io.assay.suite.policy.PolicyFile;
import io.assay.suite.policy.PolicyInForce;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One lender: those who asked for credit in the past, and a model that knows the truth, unless a flaw is planted. */
final class World {

    static final Set<String> CHANNELS = Set.of("branch", "online", "broker");

    private static final PolicyInForce POLICY = PolicyFile.inForce(null);

    final long seed;
    final Truth truth;
    List<Applicant> holdOut;
    List<Applicant> training;
    Map<String, Double> claims = new HashMap<>();
    Lender model;
    Optional<Lender> live = Optional.empty();
    boolean documented = true;
    String declaredInput = "tenure";

    /** A clean one of so many applicants in the hold-out, and as many in the training data. */
    World(long seed, int applicants) {
        this.seed = seed;
        var random = new SplittableRandom(seed);
        this.truth = Truth.drawn(random);
        this.holdOut = drawn(truth, applicants, random.split());
        this.training = drawn(truth, applicants, random.split());
        this.model = new Lender(CHANNELS, truth::defaulting);
    }

    static List<Applicant> drawn(Truth truth, int applicants, SplittableRandom random) {
        return Stream.generate(() -> Applicant.drawn(truth, random)).limit(applicants).toList();
    }

    /** A model that says something else. */
    World scoring(ToDoubleFunction<Applicant> score) {
        model = new Lender(CHANNELS, score);
        return this;
    }

    /** Everybody else in the hold-out. */
    World holding(UnaryOperator<Applicant> change) {
        holdOut = holdOut.stream().map(change).toList();
        return this;
    }

    World trainedOn(UnaryOperator<Applicant> change) {
        training = training.stream().map(change).toList();
        return this;
    }

    /** The first so many of the hold-out are these. */
    World mixing(List<Applicant> others, int many) {
        List<Applicant> mixed = new ArrayList<>(others.subList(0, many));
        mixed.addAll(holdOut.subList(many, holdOut.size()));
        holdOut = List.copyOf(mixed);
        return this;
    }

    /** Columns of which the hold-out has these rows only. */
    World keeping(int many) {
        holdOut = holdOut.subList(0, many);
        return this;
    }

    World claiming(String measure, double value) {
        claims.put(measure, value);
        return this;
    }

    /** A version that is live already. */
    World after(ToDoubleFunction<Applicant> score) {
        live = Optional.of(new Lender(CHANNELS, score));
        return this;
    }

    World undocumented() {
        documented = false;
        return this;
    }

    World declaring(String input) {
        declaredInput = input;
        return this;
    }

    /** Area under the ROC curve of the truth itself on so many others. */
    double aucOf(int applicants) {
        List<Applicant> others = drawn(truth, applicants, new SplittableRandom(-seed));
        double[] scores = others.stream().mapToDouble(truth::defaulting).toArray();
        double[] came = others.stream().mapToDouble(Applicant::defaulted).toArray();
        return ((Estimate) Auc.of(Evidence.scores(came, scores))).value();
    }

    /** What the whole suite says by the shipped policy, as a model of the highest tier. */
    Judged judged() {
        var files = new Files(this);
        var laboratory = new Laboratory(files, files, new Scoring(4096, Duration.ofSeconds(10)));
        return new Suite(POLICY, laboratory).judge(files.brief(), Progress.SILENT);
    }

    /** What each check concluded, the worst of all slices. */
    static Map<String, Outcome> outcomes(Judged judged) {
        Map<String, Outcome> outcomes = new HashMap<>();
        judged.ruling().findings().stream()
                .filter(finding -> !finding.observation().bearing().exploratory())
                .forEach(finding -> outcomes.merge(finding.check(), finding.outcome(), World::worse));
        return outcomes;
    }

    private static Outcome worse(Outcome one, Outcome other) {
        List<Outcome> order = List.of(Outcome.FAILED, Outcome.INCONCLUSIVE, Outcome.PASSED, Outcome.NOT_APPLICABLE);
        return order.get(Math.min(order.indexOf(one), order.indexOf(other)));
    }
}

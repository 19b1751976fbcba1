package io.assay.suite;

import io.assay.suite.brief.Brief;
import io.assay.suite.brief.DecisionRule;
import io.assay.suite.brief.EvaluationData;
import io.assay.suite.brief.Port;
import io.assay.suite.check.Checks;
import io.assay.suite.evidence.Answers;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.evidence.Opponent;
import io.assay.suite.evidence.Rows;
import io.assay.suite.evidence.Running;
import io.assay.suite.evidence.Setting;
import io.assay.suite.evidence.Subject;
import io.assay.suite.policy.Parameters;
import io.assay.suite.policy.Policy;
import io.assay.suite.policy.Rule;
import io.assay.suite.policy.Severity;
import io.assay.suite.verdict.Judge;
import io.assay.suite.verdict.Ruling;
import io.assay.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Evidence made by hand: a hold-out that an independent steward registered, and rules that are set one by one. */
public final class Bench {

    private final Map<String, Rule> rules = new HashMap<>();
    private boolean lowest;
    private Optional<DecisionRule> decision = Optional.of(new DecisionRule("score", 0.5, true));
    private Map<String, Double> claims = Map.of();
    private String reader = "person:vera";
    private String task = Brief.CLASSIFICATION;
    private Parameters parameters = new Parameters(1, 1, 10_000, 50, 0.1);
    private List<Port> inputs = List.of();
    private Optional<Rows> training = Optional.empty();
    private List<Opponent> opponents = List.of();
    private boolean handedIn;
    private Brief.Documents documents = new Brief.Documents(null, null, null, null);
    private Map<String, List<Double>> thresholds = Map.of();
    private Function<Table, Answers> model = rows -> {
        throw new AssertionError("nobody asks this model");
    };

    public static Rule rule(String check, Severity severity, Double atLeast, Double atMost) {
        return new Rule(check, "category", severity, atLeast, atMost, List.of());
    }

    public Bench asking(String check, Severity severity, Double atLeast, Double atMost) {
        rules.put(check, rule(check, severity, atLeast, atMost));
        return this;
    }

    public Bench lowest() {
        lowest = true;
        return this;
    }

    public Bench readableBy(String person) {
        reader = person;
        return this;
    }

    public Bench claiming(String measure, double value) {
        claims = Map.of(measure, value);
        return this;
    }

    public Bench regressing() {
        return doing(Brief.REGRESSION);
    }

    /** Another task, without a decision by a threshold. */
    public Bench doing(String otherTask) {
        task = otherTask;
        decision = Optional.empty();
        return this;
    }

    public Bench favouringAtLeast(double threshold) {
        decision = Optional.of(new DecisionRule("score", threshold, false));
        return this;
    }

    public Bench with(Parameters others) {
        parameters = others;
        return this;
    }

    public Bench taking(Port... ports) {
        inputs = List.of(ports);
        return this;
    }

    /** A model that can be asked about any rows. */
    public Bench answering(Function<Table, Answers> answer) {
        model = answer;
        return this;
    }

    /** A model of which only past answers are known. */
    public Bench handedIn() {
        handedIn = true;
        return this;
    }

    /** A model that shows where its rules turn. */
    public Bench turningAt(String input, Double... values) {
        thresholds = Map.of(input, List.of(values));
        return this;
    }

    public Bench documentedBy(String intendedUse, String limitations, String owner, String trainingData) {
        documents = new Brief.Documents(intendedUse, limitations, owner, trainingData);
        return this;
    }

    public Bench trainedOn(Rows rows) {
        training = Optional.of(rows);
        return this;
    }

    public Bench against(Opponent... others) {
        opponents = List.of(others);
        return this;
    }

    /** The evidence of a hold-out. */
    public Evidence evidence(Rows holdOut) {
        return new Evidence(brief(), new Setting(parameters, lowest), holdOut, training, subject(), opponents, new Running(0, 0));
    }

    /** All findings on a hold-out, and the verdict. */
    public Ruling judged(Rows holdOut) {
        var tier = new Policy.Tier("tier", lowest, rules);
        return Judge.judge(Checks.look(evidence(holdOut), () -> {}), tier, Map.of(), holdOut.count());
    }

    private Brief brief() {
        var data = new EvaluationData(
                "tenant/data", "hold-out", "digest", "csv", "person:vera", List.of(reader), List.of());
        var output = new Port("score", "double", OptionalInt.empty(), false);
        return new Brief("tenant/model", "1", "registration", "tier", "onnx", task, "artefact", Optional.empty(), inputs,
                List.of(output), decision, claims, List.of("person:dana"),
                documents, List.of(data), 1, 42);
    }

    private Subject subject() {
        return new Subject() {
            @Override
            public Answers answer(Table rows) {
                return model.apply(rows);
            }

            @Override
            public boolean answersAnyRow() {
                return !handedIn;
            }

            @Override
            public Map<String, List<Double>> thresholds() {
                return thresholds;
            }
        };
    }
}

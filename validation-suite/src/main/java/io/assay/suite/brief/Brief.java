package io.assay.suite.brief;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that judging one version starts from.
 *
 * @param modelId the model
 * @param version the version
 * @param registrationId event id of its registration
 * @param tier its risk tier, by whose thresholds it is judged
 * @param modelType what kind of model it is, e.g. {@code onnx}
 * @param task what it is for, e.g. {@code binary-classification}; empty when not declared
 * @param artefact digest of the model file; empty where there is none
 * @param endpoint where the model answers, when it is a remote service
 * @param inputs declared inputs
 * @param outputs declared outputs
 * @param decision how the score becomes a decision, if it does
 * @param claims what the developers claim, by name of the measure
 * @param insiders submitter and developers
 * @param documents what was written about it
 * @param data data sets to judge on
 * @param timesJudged how many submissions the hold-out has judged, this one included
 * @param seed of everything that is drawn
 * @param files digests of its other files, by role: {@code prompt}, {@code golden-set}, {@code answers} and so on
 * @param rivals other models to be compared with
 */
public record Brief(
        String modelId,
        String version,
        String registrationId,
        String tier,
        String modelType,
        String task,
        String artefact,
        Optional<Endpoint> endpoint,
        List<Port> inputs,
        List<Port> outputs,
        Optional<DecisionRule> decision,
        Map<String, Double> claims,
        List<String> insiders,
        Documents documents,
        List<EvaluationData> data,
        long timesJudged,
        long seed,
        Map<String, String> files,
        List<Rival> rivals) {

    public static final String CLASSIFICATION = "binary-classification";
    public static final String MULTICLASS = "multiclass-classification";
    public static final String REGRESSION = "regression";
    public static final String DECISION = "decision";

    /** Tasks that can be judged. */
    public static final List<String> TASKS = List.of(CLASSIFICATION, MULTICLASS, REGRESSION, DECISION);

    private static final List<String> GOLDEN_TYPES = List.of("llm-application", "agent");

    /** A remote model: address, protocol, and the revision its owner declares. */
    public record Endpoint(String url, String protocol, String revision) {}

    /** What was written about a version; {@code null} where nothing was. */
    public record Documents(String intendedUse, String limitations, String owner, String trainingData) {}

    /** A version of which nothing else is handed in. */
    public Brief(
            String modelId,
            String version,
            String registrationId,
            String tier,
            String modelType,
            String task,
            String artefact,
            Optional<Endpoint> endpoint,
            List<Port> inputs,
            List<Port> outputs,
            Optional<DecisionRule> decision,
            Map<String, Double> claims,
            List<String> insiders,
            Documents documents,
            List<EvaluationData> data,
            long timesJudged,
            long seed) {
        this(modelId, version, registrationId, tier, modelType, task, artefact, endpoint, inputs, outputs, decision, claims,
                insiders, documents, data, timesJudged, seed, Map.of(), List.of());
    }

    /** Whether it is judged by its answers to a golden set, being neither a formula nor a file. */
    public boolean golden() {
        return GOLDEN_TYPES.contains(modelType);
    }

    /** What answers at its endpoint, as a model of its own. */
    public Brief asEndpoint() {
        return new Brief(modelId, version, registrationId, tier, "endpoint", task, artefact, endpoint, inputs, outputs,
                decision, claims, insiders, documents, data, timesJudged, seed, files, rivals);
    }

    /** A rival, judged on the same data. */
    public Brief as(Rival rival) {
        Optional<DecisionRule> kept =
                decision.filter(rule -> rival.outputs().stream().anyMatch(port -> port.name().equals(rule.score())));
        return new Brief(rival.name(), version, registrationId, tier, rival.modelType(), task, rival.artefact(),
                rival.endpoint(), rival.inputs(), rival.outputs(), kept, Map.of(), insiders, documents, data, timesJudged,
                seed, Map.of(), List.of());
    }

    /** The data set that the verdict rests on: the first hold-out. */
    public Optional<EvaluationData> holdOut() {
        return data.stream().filter(d -> d.role().equals("hold-out")).findFirst();
    }

    /** The data set that the model was trained on, when it was given. */
    public Optional<EvaluationData> training() {
        return data.stream().filter(d -> d.role().equals("training")).findFirst();
    }

    /** The output that carries the score: the one the decision names, else the first. */
    public Optional<Port> score() {
        return outputs.stream().filter(o -> decision.isEmpty() || o.name().equals(decision.get().score())).findFirst();
    }

    /** Whether the score is the probability of one of two classes. */
    public boolean classifies() {
        return task.equals(CLASSIFICATION);
    }

    public boolean multiclass() {
        return task.equals(MULTICLASS);
    }

    public boolean regresses() {
        return task.equals(REGRESSION);
    }

    /** Whether it decides by rules, without labels. */
    public boolean decides() {
        return task.equals(DECISION);
    }
}

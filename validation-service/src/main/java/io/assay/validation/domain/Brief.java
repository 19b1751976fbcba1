package io.assay.validation.domain;

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
 * @param inputs declared inputs
 * @param outputs declared outputs
 * @param decision how the score becomes a decision, if it does
 * @param claims what the developers claim, by name of the measure
 * @param insiders submitter and developers
 * @param data data sets to judge on
 * @param timesJudged how many submissions the hold-out has judged, this one included
 * @param seed of everything that is drawn
 */
public record Brief(
        String modelId,
        String version,
        String registrationId,
        String tier,
        String modelType,
        String task,
        String artefact,
        List<Port> inputs,
        List<Port> outputs,
        Optional<DecisionRule> decision,
        Map<String, Double> claims,
        List<String> insiders,
        List<EvaluationData> data,
        long timesJudged,
        long seed) {

    public static final String CLASSIFICATION = "binary-classification";
    public static final String REGRESSION = "regression";

    /** The data set that the verdict rests on: the first hold-out. */
    public Optional<EvaluationData> holdOut() {
        return data.stream().filter(d -> d.role().equals("hold-out")).findFirst();
    }

    /** The output that carries the score: the one the decision names, else the first. */
    public Optional<Port> score() {
        return outputs.stream().filter(o -> decision.isEmpty() || o.name().equals(decision.get().score())).findFirst();
    }

    public boolean classifies() {
        return task.equals(CLASSIFICATION);
    }
}

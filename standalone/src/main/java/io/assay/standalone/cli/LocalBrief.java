package io.assay.standalone.cli;

import io.assay.suite.brief.Brief;
import io.assay.suite.brief.DecisionRule;
import io.assay.suite.brief.EvaluationData;
import io.assay.suite.brief.Port;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Makes of descriptions what a suite judges, as the services make it of a submission. */
final class LocalBrief {

    private static final String NOT_REGISTERED = "not-registered";

    private final Described model;
    private final List<EvaluationData> data;

    LocalBrief(Described model, List<EvaluationData> data) {
        this.model = model;
        this.data = data;
    }

    /**
     * The brief.
     *
     * @param files digests of its files, by role; that of role {@code model} is the model
     */
    Brief brief(Map<String, String> files, String tier, long seed) {
        Map<String, String> others = new TreeMap<>(files);
        String artefact = Objects.requireNonNullElse(others.remove("model"), "");
        return new Brief(
                model.text("model"), model.text("version"), NOT_REGISTERED, tier, model.text("type"), model.textOr("task", ""),
                artefact, endpoint(), model.all("inputs").map(LocalBrief::port).toList(),
                model.all("outputs").map(LocalBrief::port).toList(), decision(), claims(), model.texts("developers"), documents(), data, 1, seed,
                others, List.of());
    }

    /** A data set as its description says, under the digest of its file. */
    static EvaluationData data(Described data, String digest) {
        return new EvaluationData(
                data.text("id"), data.text("role"), digest, data.text("format"), data.text("steward"), data.texts("readers"),
                data.all("columns").map(LocalBrief::column).toList());
    }

    private static EvaluationData.Column column(Described column) {
        return new EvaluationData.Column(
                column.text("name"), column.text("role"), column.text("type"),
                column.numberOr("min", Double.NEGATIVE_INFINITY), column.numberOr("max", Double.POSITIVE_INFINITY),
                column.texts("categories"), column.is("nullable"));
    }

    private static Port port(Described port) {
        double index = port.numberOr("index", -1);
        var range = new Port.Range(
                port.numberOr("min", Double.NEGATIVE_INFINITY), port.numberOr("max", Double.POSITIVE_INFINITY),
                port.texts("categories"));
        return new Port(port.text("name"), port.text("type"), index < 0 ? OptionalInt.empty() : OptionalInt.of((int) index),
                port.is("nullable"), range, port.textOr("monotonic", null), port.textOr("fallback", null));
    }

    private Optional<Brief.Endpoint> endpoint() {
        return model.part("endpoint").map(e -> new Brief.Endpoint(e.text("url"), e.text("protocol"), e.text("revision")));
    }

    private Optional<DecisionRule> decision() {
        return model.part("decision").map(rule -> new DecisionRule(
                rule.text("score"), rule.number("threshold"), rule.oneOf("favourable", "below", "at-least").equals("below")));
    }

    private Map<String, Double> claims() {
        Map<String, Double> claims = new TreeMap<>();
        model.part("claimedMetrics").ifPresent(given -> given.names().forEach(name -> claims.put(name, given.number(name))));
        return claims;
    }

    private Brief.Documents documents() {
        String training = model.part("provenance").map(from -> from.textOr("trainingData", null)).orElse(null);
        return new Brief.Documents(
                model.textOr("intendedUse", null), model.textOr("limitations", null), model.textOr("owner", null), training);
    }
}

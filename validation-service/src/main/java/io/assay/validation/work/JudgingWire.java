package io.assay.validation.work;

import io.assay.events.CheckOutcome;
import io.assay.events.Column;
import io.assay.events.Meta;
import io.assay.events.ModelFacts;
import io.assay.events.ValidationDone;
import io.assay.events.ValidationJob;
import io.assay.events.Verdict;
import io.assay.statistics.Estimate;
import io.assay.suite.brief.Brief;
import io.assay.suite.brief.DecisionRule;
import io.assay.suite.brief.EvaluationData;
import io.assay.suite.brief.Port;
import io.assay.suite.verdict.Finding;
import io.assay.suite.verdict.Ruling;
import io.assay.validation.stream.Artefacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The worker's door: a job in the domain's words, and its ruling as a result. */
final class JudgingWire {

    private JudgingWire() {}

    static Brief brief(ValidationJob job) {
        ModelFacts facts = job.getFacts();
        List<String> insiders = new ArrayList<>(facts.getDevelopers());
        insiders.add(facts.getSubmitter());
        return new Brief(
                job.getModelId(), job.getVersion(), job.getRegistrationId(), job.getTier(), facts.getModelType(),
                Objects.requireNonNullElse(facts.getTask(), ""), Artefacts.modelOf(facts), endpoint(facts),
                facts.getInputs().stream().map(JudgingWire::port).toList(),
                facts.getOutputs().stream().map(JudgingWire::port).toList(),
                Optional.ofNullable(facts.getDecision()).flatMap(JudgingWire::decision), facts.getClaimedMetrics(),
                insiders, documents(facts), job.getData().stream().map(JudgingWire::data).toList(), job.getTimesJudged(),
                job.getSeed(), Artefacts.othersOf(facts), List.of());
    }

    static ValidationDone done(ValidationJob job, Meta open, Ruling ruling, Filed filed) {
        Brief brief = brief(job);
        List<Finding> findings = Summary.findings(ruling);
        return new ValidationDone(
                open, job.getModelId(), job.getVersion(), job.getRegistrationId(), job.getRequestId(), job.getTier(),
                Verdict.valueOf(ruling.verdict().name()), Summary.words(ruling.because()),
                findings.stream().map(JudgingWire::finding).toList(), metrics(findings), holdOuts(brief), ruling.rows(),
                brief.artefact(), filed.policy(), filed.report(), filed.profile(), job.getSeed());
    }

    private static io.assay.events.Finding finding(Finding f) {
        var e = Optional.ofNullable(f.estimate());
        return new io.assay.events.Finding(
                f.check(), f.rule().category(), f.severity().name().toLowerCase(Locale.ROOT),
                CheckOutcome.valueOf(f.outcome().name()), e.map(Estimate::value).orElse(null),
                e.map(Estimate::low).orElse(null), e.map(Estimate::high).orElse(null),
                e.map(known -> Estimate.CONFIDENCE).orElse(null), f.demand().threshold(), f.demand().direction(),
                Summary.name(f.observation().slice()), f.observation().rows(), Summary.words(f.words()), f.rule().clauses());
    }

    private static Map<String, Double> metrics(List<Finding> findings) {
        Map<String, Double> metrics = new TreeMap<>();
        findings.stream()
                .filter(f -> f.estimate() != null)
                .forEach(f -> metrics.put(Summary.name(f.metric()), f.estimate().value()));
        return metrics;
    }

    private static List<io.assay.events.HoldOut> holdOuts(Brief brief) {
        return brief.holdOut().stream()
                .map(d -> new io.assay.events.HoldOut(
                        d.id(), d.digest(), d.registeredBy(), d.independentOf(brief.insiders()), brief.timesJudged()))
                .toList();
    }

    private static Optional<Brief.Endpoint> endpoint(ModelFacts facts) {
        return Optional.ofNullable(facts.getEndpoint())
                .map(e -> new Brief.Endpoint(e.getUrl(), e.getProtocol(), e.getRevision()));
    }

    private static Brief.Documents documents(ModelFacts facts) {
        return new Brief.Documents(
                facts.getIntendedUse(), facts.getLimitations(), facts.getOwner(),
                facts.getProvenance() == null ? null : facts.getProvenance().getTrainingData());
    }

    private static Port port(io.assay.events.Port port) {
        var index = port.getIndex() == null ? OptionalInt.empty() : OptionalInt.of(port.getIndex());
        var range = new Port.Range(
                Objects.requireNonNullElse(port.getMin(), Double.NEGATIVE_INFINITY),
                Objects.requireNonNullElse(port.getMax(), Double.POSITIVE_INFINITY), port.getCategories());
        return new Port(port.getName(), port.getType(), index, port.getNullable(), range, port.getMonotonic(), port.getFallback());
    }

    /** A side that is not known counts as no decision: nothing is guessed about who is favoured. */
    private static Optional<DecisionRule> decision(io.assay.events.DecisionRule rule) {
        return switch (rule.getFavourable()) {
            case "below" -> Optional.of(new DecisionRule(rule.getScore(), rule.getThreshold(), true));
            case "at-least" -> Optional.of(new DecisionRule(rule.getScore(), rule.getThreshold(), false));
            default -> Optional.empty();
        };
    }

    private static EvaluationData data(io.assay.events.EvaluationData data) {
        return new EvaluationData(
                data.getDataSetId(), data.getRole(), data.getDigest(), data.getFormat(), data.getRegisteredBy(),
                data.getReaders(), data.getColumns().stream().map(JudgingWire::column).toList());
    }

    private static EvaluationData.Column column(Column column) {
        return new EvaluationData.Column(
                column.getName(), column.getRole(), column.getType(),
                Objects.requireNonNullElse(column.getMin(), Double.NEGATIVE_INFINITY),
                Objects.requireNonNullElse(column.getMax(), Double.POSITIVE_INFINITY),
                column.getCategories(), column.getNullable());
    }
}

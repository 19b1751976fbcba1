package io.assay.registry.web;

import io.assay.events.Artefact;
import io.assay.events.Cost;
import io.assay.events.DecisionRule;
import io.assay.events.Endpoint;
import io.assay.events.Meta;
import io.assay.events.ModelFacts;
import io.assay.events.ModelSubmitted;
import io.assay.events.Port;
import io.assay.events.Provenance;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A submission as a person or tool writes it, in the words of {@code model.yaml}. */
record ModelForm(
        String model,
        String version,
        String useCase,
        String type,
        String owner,
        List<String> developers,
        List<FileForm> artefacts,
        String image,
        EndpointForm endpoint,
        ApplicationForm application,
        List<PortForm> inputs,
        List<PortForm> outputs,
        String task,
        DecisionForm decision,
        List<String> dataSets,
        Map<String, Double> claimedMetrics,
        String intendedUse,
        String limitations,
        ProvenanceForm provenance,
        CostForm cost,
        Map<String, String> labels) {

    /** One file. */
    record FileForm(String path, String role, String digest, Long size, String mediaType, String location) {

        private void check(Flaws flaws, String at) {
            flaws.need(at + ".path", path).need(at + ".role", role).digest(at + ".digest", digest).need(at + ".size", size);
        }

        private Artefact artefact() {
            return new Artefact(path, role, digest, size, mediaType, location);
        }
    }

    /** A remote service. */
    record EndpointForm(String url, String protocol, String revision) {

        private void check(Flaws flaws) {
            flaws.need("endpoint.url", url).need("endpoint.protocol", protocol).need("endpoint.revision", revision);
        }

        private Endpoint endpoint() {
            return new Endpoint(url, protocol, revision);
        }
    }

    /** One input or output. */
    record PortForm(
            String name,
            String type,
            String unit,
            Double min,
            Double max,
            List<String> categories,
            Boolean nullable,
            Integer index,
            String meaning,
            String monotonic,
            String fallback) {

        private void check(Flaws flaws, String at) {
            flaws.need(at + ".name", name).need(at + ".type", type);
        }

        private Port port() {
            return new Port(
                    name, type, unit, min, max, listOf(categories), Boolean.TRUE.equals(nullable), index, meaning,
                    monotonic, fallback);
        }
    }

    /** How the score becomes a decision. */
    record DecisionForm(
            String score,
            Double threshold,
            String favourable,
            String favourableOutcome,
            Double costFalseFavourable,
            Double costFalseUnfavourable) {

        private void check(Flaws flaws) {
            flaws.need("decision.score", score).need("decision.threshold", threshold).need("decision.favourable", favourable);
        }

        private DecisionRule rule() {
            return new DecisionRule(
                    score, threshold, favourable, favourableOutcome, costFalseFavourable, costFalseUnfavourable);
        }
    }

    /** Where it comes from. */
    record ProvenanceForm(
            String tool,
            String run,
            String commit,
            String trainingData,
            String parentModel,
            List<String> upstreamModels) {

        private Provenance provenance() {
            return new Provenance(tool, run, commit, trainingData, parentModel, listOf(upstreamModels));
        }
    }

    /** What it costs. */
    record CostForm(String currency, Double perThousandPredictions, Double perMonth, Double expectedValuePerYear) {

        private Cost cost() {
            return new Cost(currency, perThousandPredictions, perMonth, expectedValuePerYear);
        }
    }

    Flaws flaws() {
        var flaws = new Flaws()
                .id("model", model)
                .need("version", version)
                .need("useCase", useCase)
                .need("type", type)
                .need("owner", owner);
        each("artefacts", artefacts, (at, file) -> file.check(flaws, at));
        each("inputs", inputs, (at, port) -> port.check(flaws, at));
        each("outputs", outputs, (at, port) -> port.check(flaws, at));
        if (decision != null) {
            decision.check(flaws);
        }
        if (endpoint != null) {
            endpoint.check(flaws);
        }
        if (application != null) {
            application.check(flaws);
        }
        return cost == null ? flaws : flaws.need("cost.currency", cost.currency());
    }

    ModelSubmitted event(Meta meta) {
        return ModelSubmitted.newBuilder()
                .setMeta(meta)
                .setModelId(model)
                .setVersion(version)
                .setFacts(facts(meta))
                .build();
    }

    private ModelFacts facts(Meta meta) {
        return ModelFacts.newBuilder()
                .setUseCaseId(useCase)
                .setOwner(owner)
                .setDevelopers(listOf(developers))
                .setSubmitter(meta.getActor())
                .setModelType(type)
                .setTask(task)
                .setArtefacts(listOf(artefacts).stream().map(FileForm::artefact).toList())
                .setImage(image)
                .setEndpoint(ifGiven(endpoint, EndpointForm::endpoint))
                .setApplication(ifGiven(application, ApplicationForm::application))
                .setInputs(listOf(inputs).stream().map(PortForm::port).toList())
                .setOutputs(listOf(outputs).stream().map(PortForm::port).toList())
                .setDecision(ifGiven(decision, DecisionForm::rule))
                .setDataSets(listOf(dataSets))
                .setClaimedMetrics(claimedMetrics == null ? Map.of() : claimedMetrics)
                .setIntendedUse(intendedUse)
                .setLimitations(limitations)
                .setProvenance(ifGiven(provenance, ProvenanceForm::provenance))
                .setCost(ifGiven(cost, CostForm::cost))
                .setLabels(labels == null ? Map.of() : labels)
                .build();
    }

    private static <T> void each(String field, List<T> items, BiConsumer<String, T> check) {
        for (int i = 0; i < listOf(items).size(); i++) {
            check.accept(field + "[" + i + "]", items.get(i));
        }
    }

    private static <F, E> E ifGiven(F form, Function<F, E> event) {
        return form == null ? null : event.apply(form);
    }

    private static <T> List<T> listOf(List<T> given) {
        return given == null ? List.of() : given;
    }
}

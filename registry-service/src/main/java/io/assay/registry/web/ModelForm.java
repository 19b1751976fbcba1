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

        private Artefact artefact() {
            return new Artefact(path, role, digest, size, mediaType, location);
        }
    }

    /** A remote service. */
    record EndpointForm(String url, String protocol, String revision) {}

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
            String meaning) {

        private Port port() {
            return new Port(
                    name, type, unit, min, max, listOf(categories), Boolean.TRUE.equals(nullable), index, meaning);
        }
    }

    /** How the score becomes a decision. */
    record DecisionForm(
            String score,
            Double threshold,
            String favourable,
            String favourableOutcome,
            Double costFalseFavourable,
            Double costFalseUnfavourable) {}

    /** Where it comes from. */
    record ProvenanceForm(
            String tool,
            String run,
            String commit,
            String trainingData,
            String parentModel,
            List<String> upstreamModels) {}

    /** What it costs. */
    record CostForm(String currency, Double perThousandPredictions, Double perMonth, Double expectedValuePerYear) {}

    Flaws flaws() {
        var flaws = new Flaws()
                .id("model", model)
                .need("version", version)
                .need("useCase", useCase)
                .need("type", type)
                .need("owner", owner);
        for (int i = 0; i < listOf(artefacts).size(); i++) {
            FileForm file = artefacts.get(i);
            String at = "artefacts[" + i + "]";
            flaws.need(at + ".path", file.path())
                    .need(at + ".role", file.role())
                    .digest(at + ".digest", file.digest())
                    .need(at + ".size", file.size());
        }
        ports(flaws, "inputs", inputs);
        ports(flaws, "outputs", outputs);
        if (decision != null) {
            flaws.need("decision.score", decision.score())
                    .need("decision.threshold", decision.threshold())
                    .need("decision.favourable", decision.favourable());
        }
        if (endpoint != null) {
            flaws.need("endpoint.url", endpoint.url())
                    .need("endpoint.protocol", endpoint.protocol())
                    .need("endpoint.revision", endpoint.revision());
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
                .setEndpoint(
                        endpoint == null
                                ? null
                                : new Endpoint(endpoint.url(), endpoint.protocol(), endpoint.revision()))
                .setInputs(listOf(inputs).stream().map(PortForm::port).toList())
                .setOutputs(listOf(outputs).stream().map(PortForm::port).toList())
                .setDecision(rule())
                .setDataSets(listOf(dataSets))
                .setClaimedMetrics(claimedMetrics == null ? Map.of() : claimedMetrics)
                .setIntendedUse(intendedUse)
                .setLimitations(limitations)
                .setProvenance(origin())
                .setCost(
                        cost == null
                                ? null
                                : new Cost(
                                        cost.currency(),
                                        cost.perThousandPredictions(),
                                        cost.perMonth(),
                                        cost.expectedValuePerYear()))
                .setLabels(labels == null ? Map.of() : labels)
                .build();
    }

    private DecisionRule rule() {
        return decision == null
                ? null
                : new DecisionRule(
                        decision.score(),
                        decision.threshold(),
                        decision.favourable(),
                        decision.favourableOutcome(),
                        decision.costFalseFavourable(),
                        decision.costFalseUnfavourable());
    }

    private Provenance origin() {
        return provenance == null
                ? null
                : new Provenance(
                        provenance.tool(),
                        provenance.run(),
                        provenance.commit(),
                        provenance.trainingData(),
                        provenance.parentModel(),
                        listOf(provenance.upstreamModels()));
    }

    private static void ports(Flaws flaws, String field, List<PortForm> ports) {
        for (int i = 0; i < listOf(ports).size(); i++) {
            flaws.need(field + "[" + i + "].name", ports.get(i).name())
                    .need(field + "[" + i + "].type", ports.get(i).type());
        }
    }

    private static <T> List<T> listOf(List<T> given) {
        return given == null ? List.of() : given;
    }
}

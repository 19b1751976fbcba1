package io.assay.standalone.lives;

import io.assay.events.ApprovalDecision;
import io.assay.events.ApprovalGiven;
import io.assay.events.Artefact;
import io.assay.events.DatasetRegistered;
import io.assay.events.DecisionRule;
import io.assay.events.DeploymentRequested;
import io.assay.events.Meta;
import io.assay.events.ModelFacts;
import io.assay.events.ModelSubmitted;
import io.assay.events.Port;
import io.assay.events.RevalidationRequested;
import io.assay.events.ServingMode;
import io.assay.events.UseCaseRegistered;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import java.time.Instant;
import java.util.List;

/** What people say of one model; each saying has a name that makes its id. */
record People(String model, Instant at) {

    static final String FEATURE = "income";

    UseCaseRegistered useCase(String exposure, boolean confirmed) {
        return UseCaseRegistered.newBuilder().setMeta(meta("person:vera", "use case"))
                .setUseCaseId(useCaseId()).setName("Consumer credit").setPurpose("credit").setExposure(exposure)
                .setOwner("person:olivia").setRegisteredBy("person:vera")
                .setConfirmedBy(confirmed ? "person:olivia" : null).build();
    }

    DatasetRegistered holdOut(String registeredBy, List<String> readers) {
        return DatasetRegistered.newBuilder().setMeta(meta(registeredBy, "hold-out"))
                .setDataSetId(dataSetId()).setRole("hold-out").setDigest(digest("hold-out")).setFormat("csv").setSize(9)
                .setSteward("person:vera").setRegisteredBy(registeredBy).setReaders(readers).build();
    }

    ModelSubmitted submitted(String name, String version, String limitations) {
        return ModelSubmitted.newBuilder().setMeta(meta("person:dana", name + version))
                .setModelId(model).setVersion(version).setFacts(facts(version, limitations)).build();
    }

    private ModelFacts facts(String version, String limitations) {
        return ModelFacts.newBuilder().setUseCaseId(useCaseId()).setOwner("person:olivia")
                .setDevelopers(List.of("person:dana", "person:devi")).setSubmitter("person:dana").setModelType("onnx")
                .setArtefacts(List.of(Artefact.newBuilder().setPath("model.onnx").setRole("model")
                        .setDigest(digest(version)).setSize(5).build()))
                .setInputs(List.of(port(FEATURE))).setOutputs(List.of(port("score")))
                .setDecision(DecisionRule.newBuilder().setScore("score").setThreshold(0.2).setFavourable("below").build())
                .setDataSets(List.of(dataSetId())).setLimitations(limitations).build();
    }

    ApprovalGiven said(ApprovalDecision decision, String name, String person, String role, String version) {
        return ApprovalGiven.newBuilder().setMeta(meta(person, name + version + person + role))
                .setModelId(model).setVersion(version).setPerson(person).setRole(role).setDecision(decision)
                .setReason("report read").setArtefactDigest(digest(version)).build();
    }

    ApprovalGiven approved(String person, String role, String version) {
        return said(ApprovalDecision.APPROVE, "approves", person, role, version);
    }

    DeploymentRequested asked(String name, String action, String version, String environment, ServingMode mode) {
        return DeploymentRequested.newBuilder().setMeta(meta("person:otto", name + action + version + environment + mode))
                .setModelId(model).setVersion(version).setEnvironment(environment).setAction(action).setMode(mode)
                .setRequestedBy("person:otto").build();
    }

    RevalidationRequested revalidation(String version) {
        return new RevalidationRequested(
                meta("person:vera", "again" + version), model, version, "person", "a look again", "person:vera", List.of());
    }

    String useCaseId() {
        return model + "-use";
    }

    String dataSetId() {
        return model + "-data";
    }

    /** Digest of a version's bytes. */
    static String digest(String version) {
        return "assay:sha256/%064x".formatted(version.hashCode() & 0xffffffffL);
    }

    private static Port port(String name) {
        return Port.newBuilder().setName(name).setType("float").build();
    }

    Meta meta(String person, String name) {
        return Metas.root(EventIds.root(model, name), at, person);
    }
}

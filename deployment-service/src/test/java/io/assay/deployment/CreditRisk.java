package io.assay.deployment;

import io.assay.deployment.gateway.Opening;
import io.assay.events.Approval;
import io.assay.events.Artefact;
import io.assay.events.DeploymentRequested;
import io.assay.events.HealthMeasured;
import io.assay.events.HealthState;
import io.assay.events.LoadDone;
import io.assay.events.LoadJob;
import io.assay.events.Meta;
import io.assay.events.ModelApproved;
import io.assay.events.ModelFacts;
import io.assay.events.ModelHealthChanged;
import io.assay.events.Port;
import io.assay.events.ServingMode;
import io.assay.events.Verdict;
import io.assay.runtime.endpoint.EndpointSettings;
import io.assay.runtime.endpoint.Endpoints;
import io.assay.runtime.formats.ModelFormats;
import io.assay.signing.Purpose;
import io.assay.signing.Statement;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** The memorable guest: the consumer-credit model and the events of its life. */
public final class CreditRisk {

    public static final String MODEL = "retail/credit-risk";
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final List<String> INPUTS = List.of(
            "income", "debt_to_income", "savings_ratio", "months_employed", "years_at_address", "open_accounts",
            "delinquencies_24m", "inquiries_6m", "loan_amount", "loan_term_months", "instalment_ratio");

    private static final String PROFILE = "assay:sha256/" + "0".repeat(64);
    static final String POLICY = "assay:sha256/" + "1".repeat(64);

    private CreditRisk() {}

    /** The model file, version 1.0.0 of the example. */
    public static byte[] bytes() {
        try (InputStream file = CreditRisk.class.getResourceAsStream("/deployment/credit-risk.onnx")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files in this process, and nothing elsewhere. */
    public static Opening opening(String... allowedHosts) {
        return new Opening(ModelFormats::open, new Endpoints(new EndpointSettings(List.of(allowedHosts), null, null)));
    }

    public static ModelFacts facts(String digest) {
        return ModelFacts.newBuilder()
                .setUseCaseId("retail/consumer-credit")
                .setOwner("person:olivia")
                .setDevelopers(List.of("person:dana"))
                .setSubmitter("person:dana")
                .setModelType("onnx")
                .setArtefacts(List.of(new Artefact("credit-risk.onnx", "model", digest, 1206L, null, null)))
                .setInputs(INPUTS.stream().map(name -> port(name, null)).toList())
                .setOutputs(List.of(port("probabilities", 1)))
                .build();
    }

    public static ModelApproved approved(String version, String digest, long sequence) {
        return ModelApproved.newBuilder()
                .setMeta(said("service:registry", "approved-" + version, sequence))
                .setModelId(MODEL)
                .setVersion(version)
                .setEnvironments(List.of("prod"))
                .setFacts(facts(digest))
                .setTier("high")
                .setRegistrationId("registration-" + version)
                .setVerdictId("verdict-" + version)
                .setVerdict(Verdict.PASSED)
                .setVerdictAttestation(TestKeys.attestation(TestKeys.VALIDATION, verdict(version, digest)))
                .setApprovals(List.of(
                        approval(version, digest, "person:vera", "validator"),
                        approval(version, digest, "person:rolf", "risk-officer")))
                .setByPolicy(false)
                .setArtefactDigest(digest)
                .setProfileDigest(PROFILE)
                .setPolicyDigest(POLICY)
                .build();
    }

    public static DeploymentRequested deploy(String version) {
        return DeploymentRequested.newBuilder()
                .setMeta(said("person:otto", "deploy-" + version, 0))
                .setModelId(MODEL)
                .setVersion(version)
                .setEnvironment("prod")
                .setAction("deploy")
                .setMode(ServingMode.LIVE)
                .setRequestedBy("person:otto")
                .build();
    }

    public static LoadDone loaded(LoadJob job) {
        var meta = Metas.causedBy(job.getMeta(), "LoadDone", 0, NOON, "service:deployment-worker", 0);
        return new LoadDone(meta, MODEL, job.getVersion(), job.getEnvironment(), job.getRequestId(),
                job.getArtefactDigest(), List.of());
    }

    public static HealthMeasured measured(String version, ServingMode mode, HealthState state, long sequence) {
        return HealthMeasured.newBuilder()
                .setMeta(said("service:monitoring", "measured-" + version + mode, sequence))
                .setModelId(MODEL)
                .setVersion(version)
                .setEnvironment("prod")
                .setMode(mode)
                .setEpoch(3)
                .setWindowFrom(NOON)
                .setWindowTo(NOON.plusSeconds(60))
                .setRevision(1)
                .setFinal$(true)
                .setState(state)
                .setRows(5_000)
                .build();
    }

    public static ModelHealthChanged critical(String version, long epoch, long sequence) {
        return ModelHealthChanged.newBuilder()
                .setMeta(said("service:monitoring", "critical-" + version, sequence))
                .setModelId(MODEL)
                .setVersion(version)
                .setEnvironment("prod")
                .setMode(ServingMode.LIVE)
                .setEpoch(epoch)
                .setFrom(HealthState.HEALTHY)
                .setTo(HealthState.CRITICAL)
                .setWindowFrom(NOON)
                .setWindowTo(NOON.plusSeconds(60))
                .setMeasurementId("measured-" + version)
                .setRows(5_000)
                .build();
    }

    /** An inference request of these rows, all inputs of each row at this value. */
    public static String request(String id, double... values) {
        String data = DoubleStream.of(values).mapToObj(Double::toString).collect(Collectors.joining(","));
        return "{\"id\":\"" + id + "\",\"inputs\":[" + String.join(",", INPUTS.stream()
                .map(name -> "{\"name\":\"%s\",\"shape\":[%d],\"datatype\":\"FP32\",\"data\":[%s]}"
                        .formatted(name, values.length, data)).toList()) + "]}";
    }

    static Meta said(String actor, String what, long sequence) {
        String id = EventIds.root(what);
        return new Meta(id, NOON, null, id, actor, sequence);
    }

    private static Approval approval(String version, String digest, String person, String role) {
        Statement statement = about(Statement.of(Purpose.APPROVAL), version, digest)
                .with("eventId", "approval-" + person)
                .with("decision", "APPROVE")
                .with("by", person)
                .with("role", role)
                .with("environments", List.of("prod"))
                .with("verdictId", "verdict-" + version)
                .with("policyDigest", POLICY);
        return new Approval(
                "approval-" + person, person, role, NOON, null, TestKeys.attestation(TestKeys.REGISTRY, statement));
    }

    private static Statement verdict(String version, String digest) {
        return about(Statement.of(Purpose.VERDICT), version, digest)
                .with("eventId", "verdict-" + version)
                .with("registrationId", "registration-" + version)
                .with("decision", "PASSED")
                .with("by", "service:validation")
                .with("profileDigest", PROFILE)
                .with("makers", List.of("person:dana"));
    }

    private static Statement about(Statement statement, String version, String digest) {
        return statement.with("modelId", MODEL)
                .with("version", version)
                .with("tier", "high")
                .with("artefactDigest", digest)
                .with("signedAt", NOON);
    }

    private static Port port(String name, Integer index) {
        return Port.newBuilder().setName(name).setType("float").setIndex(index).build();
    }
}

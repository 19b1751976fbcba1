package io.assay.validation;

import io.assay.events.Artefact;
import io.assay.events.Column;
import io.assay.events.DatasetRegistered;
import io.assay.events.DecisionRule;
import io.assay.events.EvaluationData;
import io.assay.events.ModelFacts;
import io.assay.events.ModelRegistered;
import io.assay.events.Port;
import io.assay.events.Provenance;
import io.assay.events.RevalidationRequested;
import io.assay.events.ValidationJob;
import io.assay.examples.ConsumerCredit;
import io.assay.store.ContentStore;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The guest of these tests: {@code retail/credit-risk} as the consumer credit example hands it in. */
public final class CreditRisk {

    public static final String MODEL = "retail/credit-risk";
    public static final String HOLD_OUT = "retail/credit-holdout-2026";
    public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final YAMLMapper YAML = new YAMLMapper();

    private CreditRisk() {}

    /** The submission of a version as it was registered, with its real artefact put into the store. */
    public static ModelRegistered registered(String version, ContentStore store) {
        return registered(version, put(store, "credit-risk-" + version + ".onnx"));
    }

    public static ModelRegistered registered(String version, String digest) {
        return ModelRegistered.newBuilder()
                .setMeta(Metas.root(registrationId(version), NOON, "person:registry"))
                .setModelId(MODEL)
                .setVersion(version)
                .setFacts(facts(version, digest))
                .setSubmissionId("submission-" + version)
                .setTier("high")
                .setTierReason("credit decisions about natural persons")
                .setPolicyDigest("assay:sha256/" + "0".repeat(64))
                .build();
    }

    public static String registrationId(String version) {
        return EventIds.root("registration", version);
    }

    /** The hold-out as its steward registered it, with its real rows put into the store. */
    public static DatasetRegistered holdOut(ContentStore store) {
        return holdOut(put(store, "holdout.csv"));
    }

    public static DatasetRegistered holdOut(String digest) {
        JsonNode yaml = yaml("dataset-holdout.yaml");
        return DatasetRegistered.newBuilder()
                .setMeta(Metas.root(EventIds.root("data set", digest), NOON, "person:vera"))
                .setDataSetId(yaml.path("id").stringValue())
                .setRole(yaml.path("role").stringValue())
                .setDigest(digest)
                .setFormat("csv")
                .setSize(1)
                .setSteward("person:vera")
                .setRegisteredBy("person:vera")
                .setReaders(List.of("person:vera"))
                .setColumns(columns(yaml.path("columns")))
                .build();
    }

    public static RevalidationRequested revalidation(String version, String reason) {
        return RevalidationRequested.newBuilder()
                .setMeta(Metas.root(EventIds.root("revalidation", version, reason), NOON, "person:vera"))
                .setModelId(MODEL)
                .setVersion(version)
                .setTrigger("person")
                .setReason(reason)
                .setRequestedBy("person:vera")
                .build();
    }

    /** The job that a first registration leads to. */
    public static ValidationJob job(String version, ContentStore store) {
        return job(registered(version, store), holdOut(store));
    }

    public static ValidationJob job(ModelRegistered registered, DatasetRegistered data) {
        var evaluation = new EvaluationData(data.getDataSetId(), data.getRole(), data.getDigest(), data.getFormat(),
                data.getRegisteredBy(), data.getReaders(), data.getColumns());
        return ValidationJob.newBuilder()
                .setMeta(Metas.root("job", NOON, "service:validation"))
                .setModelId(MODEL)
                .setVersion(registered.getVersion())
                .setRegistrationId(Metas.of(registered).getEventId())
                .setTier("high")
                .setFacts(registered.getFacts())
                .setData(List.of(evaluation))
                .setTimesJudged(1)
                .setSeed(42)
                .build();
    }

    /** Puts a file of the example into the store; its digest. */
    public static String put(ContentStore store, String file) {
        try (InputStream content = ConsumerCredit.open(file)) {
            return store.put(content, 10_000_000).digest().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode yaml(String file) {
        try (InputStream content = ConsumerCredit.open(file)) {
            return YAML.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModelFacts facts(String version, String digest) {
        JsonNode yaml = yaml("model-" + version + ".yaml");
        var claims = new TreeMap<String, Double>();
        yaml.path("claimedMetrics").properties().forEach(p -> claims.put(p.getKey(), p.getValue().doubleValue()));
        return ModelFacts.newBuilder()
                .setUseCaseId("retail/consumer-credit")
                .setOwner("person:olivia")
                .setDevelopers(List.of("person:dana"))
                .setSubmitter("person:dana")
                .setModelType("onnx")
                .setTask(yaml.path("task").stringValue())
                .setArtefacts(List.of(new Artefact("model.onnx", "model", digest, 1L, null, null)))
                .setInputs(ports(yaml.path("inputs")))
                .setOutputs(ports(yaml.path("outputs")))
                .setDecision(decision(yaml.path("decision")))
                .setDataSets(List.of(HOLD_OUT))
                .setClaimedMetrics(claims)
                .setIntendedUse(yaml.path("intendedUse").stringValue())
                .setLimitations(yaml.path("limitations").stringValue())
                .setProvenance(Provenance.newBuilder()
                        .setTrainingData(yaml.path("provenance").path("trainingData").stringValue())
                        .build())
                .build();
    }

    private static DecisionRule decision(JsonNode yaml) {
        return DecisionRule.newBuilder()
                .setScore(yaml.path("score").stringValue())
                .setThreshold(yaml.path("threshold").doubleValue())
                .setFavourable(yaml.path("favourable").stringValue())
                .build();
    }

    private static List<Port> ports(JsonNode yaml) {
        List<Port> ports = new ArrayList<>();
        yaml.forEach(p -> ports.add(Port.newBuilder()
                .setName(p.path("name").stringValue())
                .setType(p.path("type").stringValue())
                .setMin(number(p, "min"))
                .setMax(number(p, "max"))
                .setIndex(p.has("index") ? p.path("index").intValue() : null)
                .setFallback(p.has("fallback") ? p.path("fallback").stringValue() : null)
                .build()));
        return ports;
    }

    private static List<Column> columns(JsonNode yaml) {
        List<Column> columns = new ArrayList<>();
        yaml.forEach(c -> {
            List<String> categories = new ArrayList<>();
            c.path("categories").forEach(one -> categories.add(one.stringValue()));
            columns.add(Column.newBuilder()
                    .setName(c.path("name").stringValue())
                    .setRole(c.path("role").stringValue())
                    .setType(c.path("type").stringValue())
                    .setMin(number(c, "min"))
                    .setMax(number(c, "max"))
                    .setCategories(categories)
                    .build());
        });
        return columns;
    }

    private static Double number(JsonNode yaml, String field) {
        return yaml.has(field) ? yaml.path(field).doubleValue() : null;
    }
}

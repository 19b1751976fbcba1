package io.assay.monitoring;

import io.assay.events.DataColumn;
import io.assay.events.Meta;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelFacts;
import io.assay.events.ModelRolledBack;
import io.assay.events.Port;
import io.assay.events.PredictionsServed;
import io.assay.events.ServingMode;
import io.assay.statistics.ColumnProfile;
import io.assay.statistics.ReferenceProfile;
import io.assay.store.ContentStore;
import io.assay.wire.event.EventIds;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** The memorable guest: the consumer-credit model as monitoring meets it. */
public final class CreditRisk {

    public static final String MODEL = "retail/credit-risk";
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final String NO_PROFILE = "assay:sha256/" + "0".repeat(64);

    private static final long PER_BIN = 1_000;

    private CreditRisk() {}

    /** 10,000 rows: income and score uniform over ten bins, region 60 : 39 : 1, a currency that never changes. */
    public static ReferenceProfile profile() {
        return new ReferenceProfile(10 * PER_BIN, List.of(income(), region(), currency()), List.of(uniform("score", 0.1)));
    }

    /** 10,000 rows of which only the income is watched. */
    public static ReferenceProfile incomeProfile() {
        return new ReferenceProfile(10 * PER_BIN, List.of(income()), List.of());
    }

    /** Uniform over ten bins of ten thousand each. */
    public static ColumnProfile income() {
        return uniform("income", 10_000);
    }

    public static ColumnProfile uniform(String name, double bin) {
        return numeric(name, IntStream.range(1, 10).mapToObj(i -> i * bin).toList(), Collections.nCopies(10, PER_BIN));
    }

    public static ColumnProfile numeric(String name, List<Double> edges, List<Long> counts) {
        return new ColumnProfile(name, ColumnProfile.NUMERIC, edges, List.of(), counts, 0, 0, 0, null, null);
    }

    public static ColumnProfile region() {
        return new ColumnProfile("region", ColumnProfile.CATEGORICAL, List.of(), List.of("north", "south"),
                List.of(6_000L, 3_900L, 100L), 0, 0, 0, null, null);
    }

    public static ColumnProfile currency() {
        return new ColumnProfile("currency", ColumnProfile.CONSTANT, List.of(Math.nextDown(1.0), 1.0), List.of(),
                List.of(0L, 10 * PER_BIN, 0L), 0, 0, 0, 1.0, 1.0);
    }

    /** Puts the profile into a store and answers its digest. */
    public static String stored(ReferenceProfile profile, ContentStore store) {
        byte[] bytes = new JsonMapper().writeValueAsBytes(profile);
        return store.put(new ByteArrayInputStream(bytes), bytes.length).digest().toString();
    }

    public static ModelDeployed deployed(String model, String version, String profileDigest, long sequence) {
        return ModelDeployed.newBuilder()
                .setMeta(said("service:deployment", "deployed " + model + version + sequence, sequence))
                .setModelId(model)
                .setVersion(version)
                .setEnvironment("prod")
                .setEpoch(sequence)
                .setMode(ServingMode.LIVE)
                .setTarget("assay")
                .setArtefactDigest(NO_PROFILE)
                .setTier("high")
                .setRegistrationId("registration")
                .setVerdictId("verdict")
                .setApprovalId("approval")
                .setProfileDigest(profileDigest)
                .setFacts(facts())
                .build();
    }

    public static ModelRolledBack rolledBack(String model, String version, String profileDigest, long sequence) {
        return ModelRolledBack.newBuilder()
                .setMeta(said("service:deployment", "rolled back " + model + version + sequence, sequence))
                .setModelId(model)
                .setVersion(version)
                .setFromVersion("9.9.9")
                .setEnvironment("prod")
                .setCauseId("cause")
                .setEvidence("9.9.9 is CRITICAL")
                .setAutomatic(true)
                .setEpoch(sequence)
                .setMode(ServingMode.LIVE)
                .setTarget("assay")
                .setArtefactDigest(NO_PROFILE)
                .setTier("high")
                .setRegistrationId("registration")
                .setVerdictId("verdict")
                .setApprovalId("approval")
                .setProfileDigest(profileDigest)
                .setFacts(facts())
                .build();
    }

    private static ModelFacts facts() {
        return ModelFacts.newBuilder()
                .setUseCaseId("retail/consumer-credit")
                .setOwner("person:olivia")
                .setSubmitter("person:dana")
                .setModelType("onnx")
                .setInputs(List.of(port("income", 0.0, 200_000.0)))
                .setOutputs(List.of(port("score", 0.0, 1.0)))
                .build();
    }

    private static Port port(String name, Double min, Double max) {
        return Port.newBuilder().setName(name).setType("double").setMin(min).setMax(max).build();
    }

    /** A batch of version 1.0.0, live in prod, whose rows have these incomes. */
    public static PredictionsServed batch(String id, int shard, List<Instant> servedAt, double... incomes) {
        return PredictionsServed.newBuilder()
                .setMeta(said("tool:serving", id, 0))
                .setModelId(MODEL)
                .setVersion("1.0.0")
                .setEnvironment("prod")
                .setEpoch(1)
                .setMode(ServingMode.LIVE)
                .setShard(shard)
                .setInstance("serving-0")
                .setInstanceStartedAt(NOON)
                .setBatchNumber(1)
                .setRows(servedAt.size())
                .setRequestIds(IntStream.range(0, servedAt.size()).mapToObj(row -> id + "/" + row).toList())
                .setServedAt(servedAt)
                .setFeatures(List.of(column("income", new BitSet(), incomes)))
                .build();
    }

    public static DataColumn column(String name, BitSet missing, double... values) {
        return new DataColumn(name, DoubleStream.of(values).boxed().toList(), null, null,
                missing.isEmpty() ? null : ByteBuffer.wrap(missing.toByteArray()));
    }

    private static Meta said(String actor, String id, long sequence) {
        String event = EventIds.root(actor, id);
        return new Meta(event, NOON, null, event, actor, sequence);
    }
}

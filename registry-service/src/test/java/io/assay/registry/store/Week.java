package io.assay.registry.store;

import io.assay.events.ModelApproved;
import io.assay.events.ModelFacts;
import io.assay.events.ModelRegistered;
import io.assay.events.Provenance;
import io.assay.events.ServingMode;
import io.assay.events.VersionGoverned;
import io.assay.wire.event.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** What is said in one week, second by second, told by golden samples that say only what matters. */
final class Week {

    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    final List<Told> told = new ArrayList<>();

    void owned(String model, String owner) {
        ModelFacts facts = facts(at(0, Samples.of(ModelRegistered.class), model, "1"));
        Samples.set(facts, "owner", owner);
    }

    void madeFrom(String model, String version, List<String> dataSets, String parent, List<String> upstream) {
        ModelFacts facts = facts(at(0, Samples.of(ModelRegistered.class), model, version));
        Samples.set(facts, "dataSets", dataSets);
        Samples.set(facts, "provenance",
                Provenance.newBuilder().setParentModel(parent).setUpstreamModels(upstream).build());
    }

    void governed(String model, String version, String body) {
        at(0, VersionGoverned.newBuilder().setMeta(Samples.of(ModelApproved.class).getMeta()).setModelId(model)
                .setVersion(version).setState("approved").setTier("high").setBody(body).build(), model, version);
    }

    private static ModelFacts facts(SpecificRecord registered) {
        return (ModelFacts) registered.get(registered.getSchema().getField("facts").pos());
    }

    <E extends SpecificRecord> E slot(E event, long epoch) {
        Samples.set(event, "environment", "prod");
        Samples.set(event, "mode", ServingMode.LIVE);
        Samples.set(event, "epoch", epoch);
        return event;
    }

    /** Says an event so many seconds after the week began. */
    <E extends SpecificRecord> E at(int second, E event, String model, String version) {
        Samples.named(event, "e" + told.size(), told.size() + 1);
        Samples.set(event, "modelId", model);
        Samples.set(event, "version", version);
        told.add(new Told(event.getSchema().getName(), 0, told.size(), model, MONDAY.plusSeconds(second), event));
        return event;
    }
}

package io.assay.benchmarks.audit;

import io.assay.events.ApprovalGiven;
import io.assay.events.ApprovalRequested;
import io.assay.events.DeploymentRequested;
import io.assay.events.HealthMeasured;
import io.assay.events.Meta;
import io.assay.events.ModelApproved;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelRegistered;
import io.assay.events.ModelSubmitted;
import io.assay.events.ModelValidated;
import io.assay.events.ServingMode;
import io.assay.wire.event.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** One model's life in golden samples: five versions, ten events each, from submission to measured health. */
public final class OneModel {

    static final String ID = "retail/credit-risk";
    static final int VERSIONS = 5;
    static final int EVENTS = 10 * VERSIONS;
    static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private static final List<Class<? extends SpecificRecord>> LIFE = List.of(
            ModelSubmitted.class, ModelRegistered.class, ModelValidated.class, ApprovalRequested.class, ApprovalGiven.class,
            ModelApproved.class, DeploymentRequested.class, ModelDeployed.class, HealthMeasured.class, HealthMeasured.class);

    private OneModel() {}

    static List<Told> life() {
        return life(ID, "event-");
    }

    /** The life of a model by this name; the ids of its events begin so. */
    public static List<Told> life(String model, String events) {
        List<Told> told = new ArrayList<>();
        for (int version = 1; version <= VERSIONS; version++) {
            for (Class<? extends SpecificRecord> type : LIFE) {
                told.add(told(Samples.of(type), new Place(model, events, version, told.size())));
            }
        }
        return told;
    }

    /** Where in a life an event lies. */
    private record Place(String model, String events, int version, int number) {

        String event(int before) {
            return events + (number - before);
        }
    }

    private static Told told(SpecificRecord event, Place place) {
        Instant at = BEGIN.plus(Duration.ofDays(place.number()));
        set(event, "meta", new Meta(place.event(0), at, null, place.event(0), "person:dana", place.number() + 1L));
        set(event, "modelId", place.model());
        set(event, "version", place.version() + ".0.0");
        set(event, "environment", "prod");
        set(event, "mode", ServingMode.LIVE);
        set(event, "epoch", (long) place.version());
        set(event, "windowTo", at);
        set(event, "submissionId", place.event(1));
        set(event, "requestId", place.event(1));
        set(event, "approvalId", place.event(2));
        String topic = event.getSchema().getName();
        return new Told(topic, 0, place.number(), place.model(), at, event);
    }

    private static void set(SpecificRecord event, String name, Object value) {
        var field = event.getSchema().getField(name);
        if (field != null) {
            event.put(field.pos(), value);
        }
    }
}

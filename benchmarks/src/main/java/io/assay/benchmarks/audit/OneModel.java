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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;

/** One model's life in golden samples: five versions, ten events each, from submission to measured health. */
final class OneModel {

    static final String ID = "retail/credit-risk";
    static final int VERSIONS = 5;
    static final int EVENTS = 10 * VERSIONS;
    static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private static final List<Class<? extends SpecificRecord>> LIFE = List.of(
            ModelSubmitted.class, ModelRegistered.class, ModelValidated.class, ApprovalRequested.class, ApprovalGiven.class,
            ModelApproved.class, DeploymentRequested.class, ModelDeployed.class, HealthMeasured.class, HealthMeasured.class);

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.DEFAULT, type -> type.getPackage() == Meta.class.getPackage()));
    }

    private OneModel() {}

    static List<Told> life() {
        List<Told> told = new ArrayList<>();
        for (int version = 1; version <= VERSIONS; version++) {
            for (Class<? extends SpecificRecord> type : LIFE) {
                told.add(told(sample(type), version, told.size()));
            }
        }
        return told;
    }

    private static Told told(SpecificRecord event, int version, int place) {
        Instant at = BEGIN.plus(Duration.ofDays(place));
        set(event, "meta", new Meta("event-" + place, at, null, "event-" + place, "person:dana", place + 1L));
        set(event, "modelId", ID);
        set(event, "version", version + ".0.0");
        set(event, "environment", "prod");
        set(event, "mode", ServingMode.LIVE);
        set(event, "epoch", (long) version);
        set(event, "windowTo", at);
        set(event, "submissionId", "event-" + (place - 1));
        set(event, "requestId", "event-" + (place - 1));
        set(event, "approvalId", "event-" + (place - 2));
        String topic = event.getSchema().getName();
        return new Told(topic, 0, place, ID, at, event);
    }

    private static void set(SpecificRecord event, String name, Object value) {
        var field = event.getSchema().getField(name);
        if (field != null) {
            event.put(field.pos(), value);
        }
    }

    private static SpecificRecord sample(Class<? extends SpecificRecord> type) {
        String file = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        try (InputStream json = OneModel.class.getResourceAsStream("/samples/" + file + ".json")) {
            var schema = SpecificData.get().getSchema(type);
            var decoder = DecoderFactory.get().jsonDecoder(schema, Objects.requireNonNull(json, file));
            return new SpecificDatumReader<SpecificRecord>(schema).read(null, decoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

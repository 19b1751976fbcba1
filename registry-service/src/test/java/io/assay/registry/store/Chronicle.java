package io.assay.registry.store;

import io.assay.events.ApprovalRequested;
import io.assay.events.ApprovalSuspended;
import io.assay.events.BreakGlassDeployed;
import io.assay.events.HealthMeasured;
import io.assay.events.HealthState;
import io.assay.events.ModelApproved;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelHealthChanged;
import io.assay.events.ModelRegistered;
import io.assay.events.ModelRetired;
import io.assay.events.ModelRolledBack;
import io.assay.events.ModelSubmitted;
import io.assay.events.ModelUndeployed;
import io.assay.events.ModelValidated;
import io.assay.events.PerformanceMeasured;
import io.assay.events.ServingMode;
import io.assay.wire.event.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;

/**
 * A made-up history of some models: every kind of event that the audit heeds, in an order that a seed decides; epochs come in pairs
 * the wrong way round. */
final class Chronicle {

    static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private static final List<Class<? extends SpecificRecord>> KINDS = List.of(
            ModelSubmitted.class, ModelRegistered.class, ModelValidated.class, ApprovalRequested.class, ModelApproved.class,
            ApprovalSuspended.class, ModelDeployed.class, ModelDeployed.class, ModelRolledBack.class, BreakGlassDeployed.class,
            ModelUndeployed.class, HealthMeasured.class, HealthMeasured.class, PerformanceMeasured.class, ModelHealthChanged.class,
            ModelRetired.class);
    private static final List<ServingMode> MODES = List.of(ServingMode.LIVE, ServingMode.LIVE, ServingMode.CANARY, ServingMode.SHADOW);

    private final Random dice;
    private final List<Told> told = new ArrayList<>();
    private final Map<String, Long> offsets = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private Instant now = BEGIN;

    Chronicle(long seed) {
        dice = new Random(seed);
    }

    List<Told> of(int events) {
        while (told.size() < events) {
            now = now.plus(Duration.ofSeconds(dice.nextInt(3)));
            say(Samples.of(KINDS.get(dice.nextInt(KINDS.size()))));
        }
        return told;
    }

    private void say(SpecificRecord event) {
        String model = "retail/model-" + dice.nextInt(4);
        String environment = dice.nextInt(4) == 0 ? "test" : "prod";
        Samples.named(event, "event-" + told.size(), counted(model));
        Samples.set(event, "modelId", model);
        Samples.set(event, "version", "1." + dice.nextInt(3));
        Samples.set(event, "fromVersion", "1." + dice.nextInt(3));
        Samples.set(event, "environment", environment);
        Samples.set(event, "mode", MODES.get(dice.nextInt(MODES.size())));
        Samples.set(event, "epoch", counted(model + environment) ^ 1);
        measured(event);
        String topic = event.getSchema().getName();
        told.add(new Told(topic, 0, offsets.merge(topic, 1L, Long::sum), model, now, event));
    }

    /** Windows come late and again; not each has a cost, labels, a latency. */
    private void measured(SpecificRecord event) {
        if (event instanceof ModelHealthChanged) {
            Samples.set(event, "windowTo", now);
        }
        if (event instanceof HealthMeasured || event instanceof PerformanceMeasured) {
            Samples.set(event, "windowTo", now.minusSeconds(dice.nextInt(5)));
            Samples.set(event, "revision", dice.nextInt(3));
            Samples.set(event, "unlabelledShare", dice.nextDouble());
        }
        if (event instanceof HealthMeasured) {
            Samples.set(event, "rows", (long) dice.nextInt(1000));
            Samples.set(event, "state", HealthState.values()[1 + dice.nextInt(4)]);
            Samples.set(event, "costPerThousand", dice.nextBoolean() ? null : dice.nextDouble());
            Samples.set(event, "performance", dice.nextBoolean() ? Map.of() : Map.of("auc", dice.nextDouble()));
        }
    }

    private long counted(String what) {
        return counts.merge(what, 1L, Long::sum);
    }
}

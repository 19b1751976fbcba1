package io.assay.deployment.web;

import io.assay.deployment.domain.Place;
import io.assay.events.DeploymentRequested;
import io.assay.events.ServingMode;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import io.assay.wire.people.Person;
import io.assay.wire.say.Announcer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Announces what operators ask; what becomes of it is decided where all requests are decided. */
public final class Asking {

    private static final Set<String> ACTIONS = Set.of("deploy", "rollback", "undeploy");
    private static final Map<String, ServingMode> MODES = Map.of(
            "LIVE", ServingMode.LIVE, "SHADOW", ServingMode.SHADOW, "CANARY", ServingMode.CANARY);

    private final Announcer announcer;

    public Asking(Announcer announcer) {
        this.announcer = announcer;
    }

    /** Returns the event's id once the broker has the request. */
    String ask(Place place, SlotRequest request, Person person, String idempotencyKey) {
        require(request);
        String key = idempotencyKey == null ? UUID.randomUUID().toString() : idempotencyKey;
        String id = EventIds.root(person.id(), "DeploymentRequested", place.modelId(), place.environment(), key);
        return announcer.announce(place.modelId(), DeploymentRequested.newBuilder()
                .setMeta(Metas.root(id, Instant.now(), person.id()))
                .setModelId(place.modelId())
                .setVersion(request.version())
                .setEnvironment(place.environment())
                .setAction(request.action())
                .setMode(MODES.get(mode(request)))
                .setExpectedEpoch(request.expectedEpoch())
                .setRequestedBy(person.id())
                .setReason(request.reason())
                .build());
    }

    private static void require(SlotRequest request) {
        List<Problems.FieldError> errors = new ArrayList<>();
        if (request.action() == null || !ACTIONS.contains(request.action())) {
            errors.add(new Problems.FieldError(
                    "action", "is '" + request.action() + "'", "use deploy, rollback or undeploy"));
        }
        if ("deploy".equals(request.action()) && request.version() == null) {
            errors.add(new Problems.FieldError("version", "is missing", "name the version to deploy"));
        }
        if (!MODES.containsKey(mode(request))) {
            errors.add(new Problems.FieldError("mode", "is '" + request.mode() + "'", "use LIVE or SHADOW"));
        }
        if (request.expectedEpoch() != null && request.expectedEpoch() < 0) {
            errors.add(new Problems.FieldError("expectedEpoch", "is negative", "use the epoch that GET /slots shows"));
        }
        if (!errors.isEmpty()) {
            throw new Problems.BadRequestException(errors);
        }
    }

    private static String mode(SlotRequest request) {
        return request.mode() == null ? "LIVE" : request.mode();
    }
}

package io.assay.deployment.web;

import io.assay.deployment.domain.Place;
import io.assay.events.BreakGlassRequested;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import io.assay.wire.people.Person;
import io.assay.wire.say.Announcer;
import io.assay.wire.say.Signatures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Announces what one person asks in an emergency, signed; whether it counts is decided where everything is decided. */
public final class BreakGlass {

    private final Announcer announcer;
    private final Signatures signatures;
    private final List<String> roles;

    public BreakGlass(Announcer announcer, Signatures signatures, List<String> roles) {
        this.announcer = announcer;
        this.signatures = signatures;
        this.roles = List.copyOf(roles);
    }

    /** Returns the event's id once the broker has the request. */
    String ask(Place place, BreakGlassRequest request, Person person, String idempotencyKey) {
        require(request);
        person.requireAnyOf(request.role());
        String key = idempotencyKey == null ? UUID.randomUUID().toString() : idempotencyKey;
        var event = BreakGlassRequested.newBuilder()
                .setMeta(Metas.root(EventIds.root(person.id(), key), Instant.now(), person.id()))
                .setModelId(place.modelId())
                .setVersion(request.version())
                .setEnvironment(place.environment())
                .setArtefactDigest(request.artefactDigest() == null ? "" : request.artefactDigest())
                .setPerson(person.id())
                .setRole(request.role())
                .setReason(request.reason())
                .build();
        return announcer.announce(
                place.modelId(), signatures.signed(event, person, Map.of(), request.attestation()));
    }

    private void require(BreakGlassRequest request) {
        List<Problems.FieldError> errors = new ArrayList<>();
        Map.of("version", Stream.ofNullable(request.version()), "reason", Stream.ofNullable(request.reason()))
                .forEach((field, value) -> {
                    if (value.allMatch(String::isBlank)) {
                        errors.add(new Problems.FieldError(field, "is missing", "give it"));
                    }
                });
        if (request.role() == null || !roles.contains(request.role())) {
            errors.add(new Problems.FieldError(
                    "role", "is '" + request.role() + "'", "ask in one of the roles " + String.join(", ", roles)));
        }
        if (!errors.isEmpty()) {
            throw new Problems.BadRequestException(errors);
        }
    }
}

package io.assay.monitoring.web;

import io.assay.events.PayloadLogged;
import io.assay.events.ServingMode;
import io.assay.monitoring.gateway.IngestTally;
import io.assay.monitoring.gateway.Shards;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Pace;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import io.assay.wire.people.Tenant;
import io.assay.wire.say.Announcer;
import io.assay.wire.say.NotAnnouncedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes the payload logs of serving platforms that are not ours, and says so once the broker has them. */
@RestController
@Tag(name = "Ingest")
class CloudEventsController {

    /** How many were taken, and the ids of their events. */
    record Taken(int accepted, List<String> eventIds) {}

    private final List<IngestSource> sources;
    private final Announcer announcer;
    private final IngestTally tally;

    CloudEventsController(List<IngestSource> sources, Announcer announcer, IngestTally tally) {
        this.sources = sources;
        this.announcer = announcer;
        this.tally = tally;
    }

    @Operation(
            summary = "Take payload logs as CloudEvents",
            description = "Requests and responses as KServe, Seldon and MLServer log them: binary, structured or batched CloudEvents, with"
                    + " bodies of the Open Inference Protocol v2 or of v1. 202 once the broker has them all; the same again is the"
                    + " same. Request and response are paired by source and id.")
    @Allowed(value = Roles.MACHINE, tenant = Tenant.FILTERED, pace = Pace.INFERENCE)
    @PostMapping("/ingest/cloudevents")
    ResponseEntity<Taken> take(Person person, @RequestHeader HttpHeaders headers, @RequestBody byte[] body) {
        List<PayloadLogged> halves = new ArrayList<>();
        for (CloudEvent event : step("attributes", () -> CloudEvents.of(headers, body))) {
            IngestSource source = step("unknown-source", () -> source(event, person));
            Payload payload = step("body", () -> Payload.of(
                    CloudEvents.parsed(event.place(), event.data()), event, event.isResponse() ? source.outputs() : source.features()));
            halves.add(step("version", () -> half(event, source, payload)));
        }
        List<String> ids = halves.stream().map(this::announced).toList();
        return ResponseEntity.accepted().body(new Taken(ids.size(), ids));
    }

    private <T> T step(String reason, Supplier<T> step) {
        try {
            return step.get();
        } catch (RefusedException e) {
            tally.refused(reason);
            throw e;
        }
    }

    /** What belongs to a tenant that the sender does not see is unknown to it. */
    private IngestSource source(CloudEvent event, Person person) {
        return sources.stream()
                .filter(s -> s.matches(event.service(), event.namespace(), event.endpoint()) > 0)
                .filter(s -> person.seesTenant(s.tenant()))
                .max(Comparator.comparing(s -> s.matches(event.service(), event.namespace(), event.endpoint())))
                .orElseThrow(() -> new Flaws()
                        .add(event.place() + "inferenceservicename",
                                "'%s' of namespace '%s' is no model that is known here".formatted(event.service(), event.namespace()),
                                "add it to assay.monitoring.ingest.sources with its model, environment and version")
                        .refusal());
    }

    private static PayloadLogged half(CloudEvent event, IngestSource source, Payload payload) {
        String requestId = payload.id() == null ? event.id() : payload.id();
        String id = EventIds.root(PayloadLogged.class.getSimpleName(), event.source(), event.id(), event.half());
        return PayloadLogged.newBuilder()
                .setMeta(Metas.root(id, Instant.now(), "tool:" + event.service()))
                .setModelId(source.model())
                .setVersion(version(event, source, payload))
                .setEnvironment(source.environment())
                .setEpoch(source.epoch())
                .setMode(ServingMode.valueOf(source.mode()))
                .setShard(Shards.of(requestId))
                .setSource(event.source())
                .setPayloadId(event.id())
                .setHalf(event.half())
                .setRequestId(requestId)
                .setSentAt(event.time())
                .setRows(payload.rows())
                .setFailed(payload.failed())
                .setColumns(payload.columns())
                .build();
    }

    /** As it is configured, else as the response tells it; null where only a response could. */
    private static String version(CloudEvent event, IngestSource source, Payload payload) {
        String version = source.version() == null ? payload.version() : source.version();
        new Flaws().addIf(version == null && event.isResponse() || version != null && !version.matches("[A-Za-z0-9._+-]{1,64}"),
                        event.place() + "data.model_version", "it is " + version,
                        "have the server tell it, in 1 to 64 letters, digits, '.', '-', '_', '+', or configure the source's version")
                .refuseIfAny();
        return version;
    }

    private String announced(PayloadLogged half) {
        try {
            String id = announcer.announce(half.getSource() + "|" + half.getPayloadId(), half);
            tally.taken();
            return id;
        } catch (NotAnnouncedException e) {
            tally.refused("broker");
            throw e;
        }
    }
}

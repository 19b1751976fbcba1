package io.assay.monitoring.web;

import io.assay.events.OutcomesObserved;
import io.assay.monitoring.gateway.Shards;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import io.assay.wire.people.Tenant;
import io.assay.wire.say.Announcer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes what became of predictions, and says it shard by shard. */
@RestController
@Tag(name = "Outcomes")
class OutcomesController {

    private static final String EXAMPLE = """
            {"rows": [{"modelId": "retail/credit-risk", "requestId": "A0200001", "row": 0, "observedAt": "2026-06-30T12:00:00Z",
              "outcome": 1, "groups": {"sex": "female"}, "finalDecision": "reject", "overrideReason": "income not proven"}]}""";

    /** How many rows were taken, and the ids of the events that tell them. */
    record Taken(int rows, List<String> eventIds) {}

    /** Rows of one event. */
    private record Place(String modelId, int shard) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int models = modelId.compareTo(other.modelId);
            return models == 0 ? Integer.compare(shard, other.shard) : models;
        }

        private static Place of(OutcomesForm.Row row) {
            return new Place(row.modelId(), Shards.of(row.requestId()));
        }

        private String key() {
            return modelId + "/" + shard;
        }
    }

    private final Announcer announcer;

    OutcomesController(Announcer announcer) {
        this.announcer = announcer;
    }

    @Operation(
            summary = "Tell what became of predictions",
            description = "202 once the broker has all of it. The same Idempotency-Key from the same sender makes the same events.",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
                    required = true,
                    content = @Content(mediaType = "application/json", examples = @ExampleObject(EXAMPLE))))
    @Allowed(value = {Roles.MACHINE, Roles.OWNER}, tenant = Tenant.FILTERED)
    @PostMapping("/outcomes")
    ResponseEntity<Taken> take(
            Person person,
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
            @RequestBody OutcomesForm form) {
        OutcomeChecks.require(form);
        OutcomeChecks.requireSeen(form, person);
        boolean keyed = idempotencyKey != null && !idempotencyKey.isBlank();
        String root = keyed ? EventIds.root(person.id(), idempotencyKey) : UUID.randomUUID().toString();
        var places = form.rows().stream().collect(Collectors.groupingBy(Place::of, TreeMap::new, Collectors.toList()));
        List<String> ids = places.entrySet().stream()
                .map(place -> announcer.announce(place.getKey().key(), event(place.getKey(), place.getValue(), root, person)))
                .toList();
        return ResponseEntity.accepted().body(new Taken(form.rows().size(), ids));
    }

    private static OutcomesObserved event(Place place, List<OutcomesForm.Row> rows, String root, Person person) {
        String id = EventIds.root(OutcomesObserved.class.getSimpleName(), root, place.key());
        var columns = new OutcomeColumns(rows);
        return OutcomesObserved.newBuilder()
                .setMeta(Metas.root(id, Instant.now(), person.id()))
                .setModelId(place.modelId())
                .setShard(place.shard())
                .setRows(rows.size())
                .setRequestIds(rows.stream().map(OutcomesForm.Row::predictionId).toList())
                .setObservedAt(rows.stream().map(OutcomesForm.Row::observedAt).toList())
                .setOutcomes(columns.numbers())
                .setOutcomeTexts(columns.texts())
                .setGroups(columns.groups())
                .setFinalDecisions(columns.words(OutcomesForm.Row::finalDecision))
                .setOverrideReasons(columns.words(OutcomesForm.Row::overrideReason))
                .setWeights(columns.weights())
                .build();
    }
}

package io.assay.deployment.web;

import io.assay.deployment.domain.Clearances;
import io.assay.deployment.domain.Limits;
import io.assay.deployment.domain.Place;
import io.assay.deployment.gateway.Placed;
import io.assay.deployment.gateway.Replica;
import io.assay.deployment.gateway.SlotView;
import io.assay.deployment.gateway.Terms;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import io.assay.wire.people.Tenant;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what serves where, and takes what operators ask of a slot. */
@RestController
@RequestMapping("/slots")
@Tag(name = "Slots")
final class SlotsController {

    private final Replica replica;
    private final Asking asking;
    private final BreakGlass breakGlass;
    private final Clearances clearances;

    SlotsController(Replica replica, Asking asking, BreakGlass breakGlass, Clearances clearances) {
        this.replica = replica;
        this.asking = asking;
        this.breakGlass = breakGlass;
        this.clearances = clearances;
    }

    /** A slot; live and shadow are null when nothing serves so; ready when this replica serves exactly that. */
    record Slot(
            String modelId,
            String environment,
            long epoch,
            Serving live,
            Serving shadow,
            boolean ready,
            List<String> problems) {}

    /**
     * What serves so.
     *
     * @param limits what serving is limited to; null: nothing
     * @param breakGlass the open incident by which it serves past the gate; null when it was approved
     * @param against what speaks against it by now, though it serves; empty when nothing does
     */
    record Serving(
            String version,
            long epoch,
            Instant since,
            String artefactDigest,
            Limits limits,
            Incident breakGlass,
            List<String> against) {}

    /** An incident that is open until a normal approval's deployment takes the version's place. */
    record Incident(String incidentId, List<String> persons) {}

    @Operation(summary = "Every slot, from the deployment topics")
    @Allowed(value = Roles.ANY, tenant = Tenant.FILTERED)
    @GetMapping
    List<Slot> slots(@Parameter(hidden = true) Person person) {
        return replica.views().stream()
                .filter(view -> person.sees(view.place().modelId()))
                .sorted(Comparator.comparing((SlotView v) -> v.place().modelId())
                        .thenComparing(v -> v.place().environment()))
                .map(this::shown)
                .toList();
    }

    @Operation(summary = "One slot")
    @Allowed(Roles.ANY)
    @GetMapping("/{environment}/{tenant}/{name}")
    Slot slot(@PathVariable String environment, @PathVariable String tenant, @PathVariable String name) {
        var place = new Place(tenant + "/" + name, environment);
        return replica.view(place).map(this::shown).orElseThrow(() -> new Problems.NotFoundException(
                "name", "nothing was ever deployed for " + place.modelId() + " in " + environment,
                "see GET /slots for what was"));
    }

    @Operation(summary = "Asks that a slot change; needs the role operator")
    @Allowed(Roles.OPERATOR)
    @PostMapping("/{environment}/{tenant}/{name}/requests")
    ResponseEntity<Map<String, String>> ask(
            @PathVariable String environment,
            @PathVariable String tenant,
            @PathVariable String name,
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
            @RequestBody SlotRequest request,
            @Parameter(hidden = true) Person person) {
        var place = new Place(tenant + "/" + name, environment);
        return accepted(place, asking.ask(place, request, person, idempotencyKey));
    }

    @Operation(summary = "Asks, as one of several people, that a version serve past the gate in an emergency")
    @Allowed({Roles.OPERATOR, Roles.OWNER, Roles.RISK_OFFICER, Roles.VALIDATOR})
    @PostMapping("/{environment}/{tenant}/{name}/break-glass")
    ResponseEntity<Map<String, String>> breakGlass(
            @PathVariable String environment,
            @PathVariable String tenant,
            @PathVariable String name,
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
            @RequestBody BreakGlassRequest request,
            @Parameter(hidden = true) Person person) {
        var place = new Place(tenant + "/" + name, environment);
        return accepted(place, breakGlass.ask(place, request, person, idempotencyKey));
    }

    private static ResponseEntity<Map<String, String>> accepted(Place place, String eventId) {
        String status = "/slots/%s/%s".formatted(place.environment(), place.modelId());
        return ResponseEntity.accepted()
                .header("Location", status)
                .body(Map.of("eventId", eventId, "status", status));
    }

    private Slot shown(SlotView view) {
        List<String> problems = replica.problems(view).toList();
        return new Slot(
                view.place().modelId(), view.place().environment(), view.epoch(), shown(view, view.live()),
                shown(view, view.shadow()), problems.isEmpty(), problems);
    }

    private Serving shown(SlotView view, Placed placed) {
        if (!placed.serves()) {
            return null;
        }
        Terms terms = placed.terms();
        return new Serving(
                placed.version(), placed.epoch(), placed.since(), placed.artefactDigest(),
                terms.limits().none() ? null : terms.limits(),
                terms.incident() == null ? null : new Incident(terms.incident(), terms.persons()),
                clearances.against(view.place(), placed.version(), Instant.now()));
    }
}

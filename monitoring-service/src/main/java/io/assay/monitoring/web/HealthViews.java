package io.assay.monitoring.web;

import io.assay.monitoring.store.Health;
import io.assay.monitoring.store.HealthChange;
import io.assay.monitoring.store.Healths;
import io.assay.monitoring.store.Portion;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import io.assay.wire.people.Tenant;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows how versions fare now, and how that changed. */
@RestController
@RequestMapping(path = "/health/models", produces = {"application/json", "text/csv"})
@Tag(name = "Health")
class HealthViews {

    private static final List<String> STATES = List.of("INSUFFICIENT_EVIDENCE", "HEALTHY", "WARNING", "CRITICAL", "UNKNOWN");

    /** How a version fares, wherever it serves. */
    record VersionHealth(String model, String version, List<Health> health) {}

    private final Healths healths;

    HealthViews(Healths healths) {
        this.healths = healths;
    }

    @Operation(summary = "How every version fares now")
    @Allowed(value = Roles.ANY, tenant = Tenant.FILTERED)
    @GetMapping
    Portion<Health> all(
            Person person,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String tenant,
            @RequestParam(required = false) String environment,
            @RequestParam(required = false) String model,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer size) {
        new Flaws().oneOf("state", state, STATES).refuseIfAny();
        return healths.all(new Healths.Wanted(state, tenant, environment, model), Asked.ask(person, after, Healths.KINDS, size));
    }

    @Operation(summary = "How a version fares now, wherever it serves, why, and what changed first")
    @Allowed(Roles.ANY)
    @GetMapping(path = "/{tenant}/{name}/versions/{version}", produces = "application/json")
    VersionHealth one(@PathVariable String tenant, @PathVariable String name, @PathVariable String version) {
        List<Health> health = healths.of(tenant + "/" + name, version);
        if (health.isEmpty()) {
            throw RefusedException.notFound("the health of version " + version + " of model " + tenant + "/" + name);
        }
        return new VersionHealth(tenant + "/" + name, version, health);
    }

    @Operation(summary = "Every change of a version's health, the latest first")
    @Allowed(Roles.ANY)
    @GetMapping("/{tenant}/{name}/versions/{version}/changes")
    Portion<HealthChange> changes(
            @PathVariable String tenant, @PathVariable String name, @PathVariable String version, Asked asked) {
        new Flaws().addIf(asked.kind() != null, "kind", "changes are of no kind", "leave it out").refuseIfAny();
        return healths.changes(asked.of(tenant, name, version), asked.portion(Healths.CHANGE_KINDS));
    }
}

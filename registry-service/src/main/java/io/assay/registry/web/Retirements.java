package io.assay.registry.web;

import io.assay.events.RetirementRequested;
import io.assay.registry.store.VersionShown;
import io.assay.registry.web.Announcements.Accepted;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where people ask that a version be retired; it is, once as many have asked as policy names. */
@RestController
class Retirements {

    /** Why it shall be retired, what takes its place, and how long its evidence is kept. */
    record RetirementForm(String role, String reason, String successor, String retentionClass) {

        private Flaws flaws() {
            return new Flaws().need("role", role).need("reason", reason);
        }
    }

    private final Announcements announcements;
    private final Subjects subjects;

    Retirements(Announcements announcements, Subjects subjects) {
        this.announcements = announcements;
        this.subjects = subjects;
    }

    @Allowed({Roles.OWNER, Roles.VALIDATOR, Roles.RISK_OFFICER})
    @PostMapping(
            path = "/models/{tenant}/{name}/versions/{version}/retirement",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> retire(
            Person person,
            @PathVariable String tenant,
            @PathVariable String name,
            @PathVariable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody RetirementForm form) {
        form.flaws().refuseIfAny();
        person.requireAnyOf(form.role());
        VersionShown shown = subjects.version(tenant + "/" + name, version);
        subjects.requireNamed("successor", shown.model(), form.successor());
        requireAskable(person, shown);
        return announcements.state(person, RetirementRequested.newBuilder()
                .setMeta(announcements.meta(person, key))
                .setModelId(shown.model())
                .setVersion(shown.version())
                .setPerson(person.id())
                .setRole(form.role())
                .setReason(form.reason())
                .setSuccessor(form.successor())
                .setRetentionClass(form.retentionClass())
                .build());
    }

    private static void requireAskable(Person person, VersionShown shown) {
        boolean asked = Counted.of(shown).parts("retirement").anyMatch(ask -> ask.path("person").asString("").equals(person.id()));
        if (shown.registrationId() == null || shown.state().equals("retired")) {
            throw RefusedException.conflict("version %s of %s is %s; what is registered and not retired can be retired"
                    .formatted(shown.version(), shown.model(), shown.state()));
        }
        if (asked) {
            throw RefusedException.conflict(person.id() + " has asked already; someone else must ask too");
        }
    }
}

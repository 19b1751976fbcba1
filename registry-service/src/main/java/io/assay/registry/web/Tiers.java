package io.assay.registry.web;

import io.assay.events.TierOverridden;
import io.assay.registry.store.VersionShown;
import io.assay.registry.web.Announcements.Accepted;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where a person gives a version another tier than policy did, for a time and a reason. */
@RestController
class Tiers {

    /** Which tier counts, until when and why. */
    record TierForm(String tier, Instant expiresAt, String role, String reason) {

        private Flaws flaws() {
            return new Flaws()
                    .need("tier", tier)
                    .ahead("expiresAt", expiresAt)
                    .need("role", role)
                    .need("reason", reason);
        }
    }

    private final Announcements announcements;
    private final Subjects subjects;

    Tiers(Announcements announcements, Subjects subjects) {
        this.announcements = announcements;
        this.subjects = subjects;
    }

    @Allowed({Roles.OWNER, Roles.VALIDATOR, Roles.RISK_OFFICER})
    @PostMapping(
            path = "/models/{tenant}/{name}/versions/{version}/tier-override",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> override(
            Person person,
            @PathVariable String tenant,
            @PathVariable String name,
            @PathVariable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody TierForm form) {
        form.flaws().refuseIfAny();
        person.requireAnyOf(form.role());
        VersionShown shown = subjects.version(tenant + "/" + name, version);
        subjects.requireNotMadeBy(person, shown);
        requireTiered(shown);
        return announcements.state(person, TierOverridden.newBuilder()
                .setMeta(announcements.meta(person, key))
                .setModelId(shown.model())
                .setVersion(shown.version())
                .setTier(form.tier())
                .setExpiresAt(form.expiresAt())
                .setPerson(person.id())
                .setRole(form.role())
                .setReason(form.reason())
                .build());
    }

    private static void requireTiered(VersionShown shown) {
        if (shown.registrationId() == null || shown.state().equals("retired")) {
            throw RefusedException.conflict("version %s of %s is %s; a tier is given to what is registered and not retired"
                    .formatted(shown.version(), shown.model(), shown.state()));
        }
    }
}

package io.assay.registry.web;

import io.assay.events.LegalHoldChanged;
import io.assay.events.Meta;
import io.assay.registry.store.LegalHolds;
import io.assay.registry.store.Portion;
import io.assay.registry.web.Announcements.Accepted;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where legal holds are placed on evidence of a model or a version, and lifted. */
@RestController
@RequestMapping("/models/{tenant}/{name}")
class Holds {

    /** Whether a hold begins or ends; one that ends is named. */
    record HoldForm(String id, Boolean held, String role, String reason) {

        private Flaws flaws() {
            return new Flaws()
                    .name("id", id)
                    .need("held", held)
                    .addIf(id == null && Boolean.FALSE.equals(held), "id", "it is missing", "name the hold that ends")
                    .need("role", role)
                    .need("reason", reason);
        }

        private LegalHoldChanged event(Meta meta, String model, String version) {
            return LegalHoldChanged.newBuilder()
                    .setMeta(meta)
                    .setModelId(model)
                    .setVersion(version)
                    .setHoldId(id == null ? meta.getEventId() : id)
                    .setHeld(held)
                    .setPerson(meta.getActor())
                    .setRole(role)
                    .setReason(reason)
                    .build();
        }
    }

    private final Announcements announcements;
    private final Subjects subjects;
    private final LegalHolds holds;

    Holds(Announcements announcements, Subjects subjects, LegalHolds holds) {
        this.announcements = announcements;
        this.subjects = subjects;
        this.holds = holds;
    }

    @Allowed({Roles.RISK_OFFICER, Roles.AUDITOR})
    @PostMapping(path = "/holds", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> ofModel(
            Person person,
            @PathVariable String tenant,
            @PathVariable String name,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody HoldForm form) {
        String model = tenant + "/" + name;
        require(person, form);
        subjects.requireModel(model);
        return said(person, form, form.event(announcements.meta(person, key), model, null));
    }

    @Allowed({Roles.RISK_OFFICER, Roles.AUDITOR})
    @PostMapping(path = "/versions/{version}/holds", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> ofVersion(
            Person person,
            @PathVariable String tenant,
            @PathVariable String name,
            @PathVariable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody HoldForm form) {
        require(person, form);
        String model = subjects.version(tenant + "/" + name, version).model();
        return said(person, form, form.event(announcements.meta(person, key), model, version));
    }

    @Allowed(Roles.ANY)
    @GetMapping("/holds")
    Portion<LegalHolds.Hold> holds(
            Person person,
            @PathVariable String tenant,
            @PathVariable String name,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int size) {
        return holds.on(tenant + "/" + name, Auditors.ask(person, after, "s", size));
    }

    private ResponseEntity<Accepted> said(Person person, HoldForm form, LegalHoldChanged event) {
        boolean known = form.held() || holds.held(event.getModelId(), form.id());
        if (!known) {
            throw RefusedException.notFound("legal hold " + form.id() + " on model " + event.getModelId());
        }
        return announcements.state(person, event);
    }

    private static void require(Person person, HoldForm form) {
        form.flaws().refuseIfAny();
        person.requireAnyOf(form.role());
    }
}

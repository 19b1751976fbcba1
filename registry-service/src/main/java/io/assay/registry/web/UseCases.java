package io.assay.registry.web;

import io.assay.events.Meta;
import io.assay.events.UseCaseRegistered;
import io.assay.registry.store.Registered;
import io.assay.registry.store.UseCaseShown;
import io.assay.registry.web.Announcements.Accepted;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.NotAllowedException;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import io.assay.wire.people.Tenant;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where people describe what models are used for, and others confirm it. */
@RestController
@RequestMapping("/use-cases")
class UseCases {

    /** A use case as a person describes it. */
    record UseCaseForm(
            String id,
            String name,
            String purpose,
            String exposure,
            Boolean affectsNaturalPersons,
            String owner,
            String description,
            Map<String, String> labels) {

        private Flaws flaws() {
            return new Flaws()
                    .id("id", id)
                    .need("name", name)
                    .need("purpose", purpose)
                    .need("exposure", exposure)
                    .need("owner", owner);
        }

        private UseCaseRegistered event(Meta meta) {
            return UseCaseRegistered.newBuilder()
                    .setMeta(meta)
                    .setUseCaseId(id)
                    .setName(name)
                    .setPurpose(purpose)
                    .setExposure(exposure)
                    .setAffectsNaturalPersons(affectsNaturalPersons)
                    .setOwner(owner)
                    .setRegisteredBy(meta.getActor())
                    .setDescription(description)
                    .setLabels(labels == null ? Map.of() : labels)
                    .build();
        }
    }

    /** Which description a person confirms. */
    record ConfirmationForm(String eventId) {}

    private final Announcements announcements;
    private final Registered registered;

    UseCases(Announcements announcements, Registered registered) {
        this.announcements = announcements;
        this.registered = registered;
    }

    @Allowed(
            value = {Roles.DATA_SCIENTIST, Roles.OWNER, Roles.VALIDATOR, Roles.RISK_OFFICER, Roles.OPERATOR, Roles.MACHINE},
            tenant = Tenant.BODY,
            ids = "id")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> describe(
            Person person,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody UseCaseForm form) {
        form.flaws().refuseIfAny();
        return announcements.say(form.id(), form.event(announcements.meta(person, key)));
    }

    @Allowed({Roles.OWNER, Roles.VALIDATOR, Roles.RISK_OFFICER})
    @PostMapping(path = "/{tenant}/{name}/confirmations", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> confirm(
            Person person,
            @PathVariable String tenant,
            @PathVariable String name,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody ConfirmationForm form) {
        new Flaws().need("eventId", form.eventId()).refuseIfAny();
        UseCaseShown shown = useCase(tenant, name);
        requireOthersLatest(shown, person, form.eventId());
        return announcements.say(shown.id(), confirmed(shown, announcements.meta(person, key)));
    }

    @Allowed(Roles.ANY)
    @GetMapping("/{tenant}/{name}")
    UseCaseShown useCase(@PathVariable String tenant, @PathVariable String name) {
        String id = tenant + "/" + name;
        return registered.useCase(id).orElseThrow(() -> RefusedException.notFound("use case " + id));
    }

    private static void requireOthersLatest(UseCaseShown shown, Person person, String eventId) {
        if (shown.registeredBy().equals(person.id())) {
            throw new NotAllowedException(person.id() + " described this use case; someone else must confirm it");
        }
        if (!shown.eventId().equals(eventId)) {
            throw RefusedException.conflict("use case " + shown.id() + " was last described by event " + shown.eventId()
                    + "; look at it again and confirm that");
        }
    }

    private static UseCaseRegistered confirmed(UseCaseShown shown, Meta meta) {
        return UseCaseRegistered.newBuilder()
                .setMeta(meta)
                .setUseCaseId(shown.id())
                .setName(shown.name())
                .setPurpose(shown.purpose())
                .setExposure(shown.exposure())
                .setAffectsNaturalPersons(shown.affectsNaturalPersons())
                .setOwner(shown.owner())
                .setRegisteredBy(shown.registeredBy())
                .setConfirmedBy(meta.getActor())
                .setDescription(shown.description())
                .setLabels(shown.labels())
                .build();
    }
}

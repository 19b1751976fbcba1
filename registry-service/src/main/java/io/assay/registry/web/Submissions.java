package io.assay.registry.web;

import io.assay.registry.web.Announcements.Accepted;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import io.assay.wire.people.Tenant;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where people and tools submit models; whether a submission is good is for the registry to decide. */
@RestController
class Submissions {

    private final Announcements announcements;

    Submissions(Announcements announcements) {
        this.announcements = announcements;
    }

    @Allowed(
            value = {Roles.DATA_SCIENTIST, Roles.OWNER, Roles.MACHINE},
            tenant = Tenant.BODY,
            ids = {"model", "useCase", "dataSets"})
    @PostMapping(path = "/models", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> submit(
            Person person,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody ModelForm form) {
        form.flaws().refuseIfAny();
        return announcements.say(form.model(), form.event(announcements.meta(person, key)));
    }
}

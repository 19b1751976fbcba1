package io.assay.registry.web;

import io.assay.registry.store.Registered;
import io.assay.registry.web.Announcements.Accepted;
import io.assay.store.ContentStore;
import io.assay.store.Digest;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import io.assay.wire.people.Tenant;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where people describe data sets whose files they uploaded. */
@RestController
@RequestMapping("/data-sets")
class DataSets {

    private final Announcements announcements;
    private final Registered registered;
    private final ContentStore store;

    DataSets(Announcements announcements, Registered registered, ContentStore store) {
        this.announcements = announcements;
        this.registered = registered;
        this.store = store;
    }

    @Allowed(
            value = {Roles.DATA_SCIENTIST, Roles.OWNER, Roles.VALIDATOR, Roles.RISK_OFFICER, Roles.OPERATOR, Roles.MACHINE},
            tenant = Tenant.BODY,
            ids = "id")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> describe(
            Person person,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody DataSetForm form) {
        form.flaws().refuseIfAny();
        return announcements.say(form.id(), form.event(announcements.meta(person, key), bytes(form)));
    }

    @Allowed(Roles.ANY)
    @GetMapping("/{tenant}/{name}")
    Object dataSet(@PathVariable String tenant, @PathVariable String name) {
        String id = tenant + "/" + name;
        return registered.dataSet(id).orElseThrow(() -> RefusedException.notFound("data set " + id));
    }

    private long bytes(DataSetForm form) {
        var flaws = new Flaws();
        Digest digest = Digest.parse(form.digest());
        if (!store.holds(digest)) {
            flaws.add("digest", "no file with digest " + digest + " lies in the store", "upload it first (POST /files)")
                    .refuseIfAny();
        }
        long bytes = store.size(digest);
        if (form.size() != null && form.size() != bytes) {
            flaws.add(
                            "size",
                            "it is " + form.size() + ", but the file has " + bytes + " bytes",
                            "give the file's size or leave it out")
                    .refuseIfAny();
        }
        return bytes;
    }
}

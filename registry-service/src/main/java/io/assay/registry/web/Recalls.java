package io.assay.registry.web;

import io.assay.events.ArtefactRecalled;
import io.assay.registry.store.Portion;
import io.assay.registry.store.RecalledArtefacts;
import io.assay.registry.web.Announcements.Accepted;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import io.assay.wire.people.Tenant;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The kill switch: where bytes are recalled wherever they serve, and which were. */
@RestController
@RequestMapping("/recalls")
class Recalls {

    private static final Pattern NAMED = Pattern.compile("assay:sha256/[0-9a-f]{64}|https?://[^#\\s]+#\\S+");

    /** Which bytes, or which revision of what answers elsewhere, must not serve any more. */
    record RecallForm(String artefactDigest, String role, String reason) {

        private Flaws flaws() {
            boolean odd = artefactDigest != null && !NAMED.matcher(artefactDigest).matches();
            return (odd ? new Flaws().add("artefactDigest", "'" + artefactDigest + "' names no bytes and no revision",
                                    "use assay:sha256/<64 lower-case hex digits>, or <url>#<revision> of an endpoint")
                            : new Flaws().need("artefactDigest", artefactDigest))
                    .need("role", role)
                    .need("reason", reason);
        }
    }

    private final Announcements announcements;
    private final RecalledArtefacts recalled;

    Recalls(Announcements announcements, RecalledArtefacts recalled) {
        this.announcements = announcements;
        this.recalled = recalled;
    }

    @Allowed(value = {Roles.RISK_OFFICER, Roles.OPERATOR}, tenant = Tenant.FILTERED)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> recall(
            Person person,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody RecallForm form) {
        form.flaws().refuseIfAny();
        person.requireAnyOf(form.role());
        String digest = form.artefactDigest();
        if (!person.seesAll() && recalled.modelsMadeOf(digest).noneMatch(person::sees)) {
            throw RefusedException.notFound("a version made of " + digest);
        }
        return announcements.say(digest, ArtefactRecalled.newBuilder()
                .setMeta(announcements.meta(person, key))
                .setArtefactDigest(digest)
                .setPerson(person.id())
                .setRole(form.role())
                .setReason(form.reason())
                .build());
    }

    @Allowed(value = Roles.ANY, tenant = Tenant.FILTERED)
    @GetMapping
    Portion<RecalledArtefacts.Recall> recalls(
            Person person, @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int size) {
        return recalled.latest(Auditors.ask(person, after, "ts", size));
    }
}

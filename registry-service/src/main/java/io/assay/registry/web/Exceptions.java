package io.assay.registry.web;

import io.assay.events.ExceptionGranted;
import io.assay.events.Meta;
import io.assay.registry.store.VersionShown;
import io.assay.registry.web.Announcements.Accepted;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import java.time.Instant;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Where a named failed check is accepted for a time, bound to the verdict in which it failed. */
@RestController
class Exceptions {

    private static final List<String> HELD = List.of("PASSED", "NOT_APPLICABLE");

    /** Which failed check is accepted, until when and under which conditions. */
    record ExceptionForm(String id, String check, List<String> conditions, Instant expiresAt, String role, String reason) {

        private Flaws flaws() {
            return new Flaws()
                    .name("id", id)
                    .need("check", check)
                    .ahead("expiresAt", expiresAt)
                    .need("role", role)
                    .need("reason", reason);
        }

        private ExceptionGranted event(Meta meta, VersionShown shown, JsonNode verdict) {
            return ExceptionGranted.newBuilder()
                    .setMeta(meta)
                    .setModelId(shown.model())
                    .setVersion(shown.version())
                    .setExceptionId(id == null ? meta.getEventId() : id)
                    .setCheck(check)
                    .setVerdictId(verdict.at("/meta/eventId").asString(""))
                    .setArtefactDigest(verdict.path("artefactDigest").asString(""))
                    .setConditions(conditions == null ? List.of() : conditions)
                    .setExpiresAt(expiresAt)
                    .setPerson(meta.getActor())
                    .setRole(role)
                    .setReason(reason)
                    .build();
        }
    }

    private final Announcements announcements;
    private final Subjects subjects;

    Exceptions(Announcements announcements, Subjects subjects) {
        this.announcements = announcements;
        this.subjects = subjects;
    }

    @Allowed({Roles.OWNER, Roles.VALIDATOR, Roles.RISK_OFFICER})
    @PostMapping(
            path = "/models/{tenant}/{name}/versions/{version}/exceptions",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> grant(
            Person person,
            @PathVariable String tenant,
            @PathVariable String name,
            @PathVariable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody ExceptionForm form) {
        form.flaws().refuseIfAny();
        person.requireAnyOf(form.role());
        VersionShown shown = subjects.version(tenant + "/" + name, version);
        subjects.requireNotMadeBy(person, shown);
        requireFailed(shown, form.check());
        return announcements.state(person, form.event(announcements.meta(person, key), shown, (JsonNode) shown.verdict()));
    }

    private static void requireFailed(VersionShown shown, String check) {
        if (!shown.state().equals("rejected") || !(shown.verdict() instanceof JsonNode)) {
            throw RefusedException.conflict("version %s of %s is %s; an exception is for a version that a verdict rejected"
                    .formatted(shown.version(), shown.model(), shown.state()));
        }
        List<String> failed = shown.findings().stream().map(JsonNode.class::cast)
                .filter(finding -> finding.path("severity").asString("").equals("blocking"))
                .filter(finding -> !HELD.contains(finding.path("outcome").asString("")))
                .map(finding -> finding.path("check").asString(""))
                .distinct().toList();
        if (!failed.contains(check)) {
            throw RefusedException.conflict("check '%s' of version %s did not fail; failed are %s"
                    .formatted(check, shown.version(), failed));
        }
    }
}

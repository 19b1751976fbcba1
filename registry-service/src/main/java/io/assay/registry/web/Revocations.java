package io.assay.registry.web;

import io.assay.events.ApprovalRevoked;
import io.assay.registry.store.VersionShown;
import io.assay.registry.store.VersionShown.ApprovalShown;
import io.assay.registry.web.Announcements.Accepted;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.NotAllowedException;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where approvals are taken back: by who gave them, or by a risk officer. */
@RestController
class Revocations {

    /** Why an approval is taken back. */
    record RevocationForm(String role, String reason) {

        private Flaws flaws() {
            return new Flaws().need("role", role).need("reason", reason);
        }
    }

    private final Announcements announcements;
    private final Subjects subjects;

    Revocations(Announcements announcements, Subjects subjects) {
        this.announcements = announcements;
        this.subjects = subjects;
    }

    @Allowed({Roles.OWNER, Roles.VALIDATOR, Roles.RISK_OFFICER})
    @PostMapping(
            path = "/models/{tenant}/{name}/versions/{version}/approvals/{approvalId}/revocation",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> revoke(
            Person person,
            @PathVariable String tenant,
            @PathVariable String name,
            @PathVariable String version,
            @PathVariable String approvalId,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody RevocationForm form) {
        form.flaws().refuseIfAny();
        person.requireAnyOf(form.role());
        VersionShown shown = subjects.version(tenant + "/" + name, version);
        requireOwn(person, form.role(), given(shown, approvalId));
        requireCounting(shown, approvalId);
        return announcements.state(person, ApprovalRevoked.newBuilder()
                .setMeta(announcements.meta(person, key))
                .setModelId(shown.model())
                .setVersion(shown.version())
                .setApprovalId(approvalId)
                .setPerson(person.id())
                .setRole(form.role())
                .setReason(form.reason())
                .build());
    }

    private static ApprovalShown given(VersionShown shown, String approvalId) {
        return shown.approvals().stream()
                .filter(approval -> approval.approvalId().equals(approvalId) && approval.decision().equals("APPROVE"))
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("approval " + approvalId + " of this version"));
    }

    private static void requireOwn(Person person, String role, ApprovalShown given) {
        if (!given.person().equals(person.id()) && !role.equals(Roles.RISK_OFFICER)) {
            throw new NotAllowedException(
                    "only %s or a risk officer takes approval %s back".formatted(given.person(), given.approvalId()));
        }
    }

    /** What does not count cannot be taken back; while the registry has not said what it counts, the decider finds out. */
    private static void requireCounting(VersionShown shown, String approvalId) {
        var counted = Counted.of(shown);
        boolean counts = counted.parts("voices/approvals").anyMatch(one -> one.path("id").asString("").equals(approvalId));
        if (counted.standing().isObject() && !counts) {
            throw RefusedException.conflict("approval %s does not count (yet, or any more): version %s of %s is %s"
                    .formatted(approvalId, shown.version(), shown.model(), shown.state()));
        }
    }
}

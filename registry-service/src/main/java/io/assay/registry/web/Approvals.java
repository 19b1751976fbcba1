package io.assay.registry.web;

import io.assay.events.ApprovalDecision;
import io.assay.events.ApprovalGiven;
import io.assay.events.ServingLimits;
import io.assay.registry.web.Announcements.Accepted;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import io.assay.wire.say.OwnSignature;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where people approve or deny a version, bound to the verdict, bytes, report and policy that they were shown. */
@RestController
class Approvals {

    /** What a person decides, and within which limits. */
    record ApprovalForm(
            String decision,
            String role,
            String reason,
            List<String> environments,
            List<String> conditions,
            LimitsForm limits,
            Instant expiresAt,
            OwnSignature attestation) {

        private Flaws flaws() {
            var flaws = new Flaws()
                    .oneOf("decision", decision, List.of("approve", "deny"))
                    .need("role", role)
                    .need("reason", reason);
            if (limits != null) {
                limits.flaws(flaws);
            }
            return expiresAt == null ? flaws : flaws.ahead("expiresAt", expiresAt);
        }

        private ServingLimits served() {
            return limits == null ? null : limits.limits();
        }
    }

    private final Announcements announcements;
    private final Subjects subjects;

    Approvals(Announcements announcements, Subjects subjects) {
        this.announcements = announcements;
        this.subjects = subjects;
    }

    @Allowed({Roles.OWNER, Roles.VALIDATOR, Roles.RISK_OFFICER})
    @PostMapping(
            path = "/models/{tenant}/{name}/versions/{version}/approvals",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> decide(
            Person person,
            @PathVariable String tenant,
            @PathVariable String name,
            @PathVariable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody ApprovalForm form) {
        form.flaws().refuseIfAny();
        person.requireAnyOf(form.role());
        Review review = Review.of(subjects.version(tenant + "/" + name, version));
        review.requireOpenTo(person);
        var seen = new HashMap<String, Object>();
        seen.put("tier", review.text("tier"));
        return announcements.state(person, event(person, key, form, review), seen, form.attestation());
    }

    private ApprovalGiven event(Person person, String key, ApprovalForm form, Review review) {
        boolean all = form.environments() == null || form.environments().isEmpty();
        return ApprovalGiven.newBuilder()
                .setMeta(announcements.meta(person, key))
                .setModelId(review.shown().model())
                .setVersion(review.shown().version())
                .setPerson(person.id())
                .setRole(form.role())
                .setDecision(form.decision().equals("approve") ? ApprovalDecision.APPROVE : ApprovalDecision.DENY)
                .setReason(form.reason())
                .setEnvironments(all ? review.environments() : form.environments())
                .setVerdictId(review.text("verdictId"))
                .setArtefactDigest(review.text("artefactDigest"))
                .setReportDigest(review.text("reportDigest"))
                .setPolicyDigest(review.text("policyDigest"))
                .setLimits(form.served())
                .setExpiresAt(form.expiresAt())
                .setConditions(form.conditions() == null ? List.of() : form.conditions())
                .build();
    }
}

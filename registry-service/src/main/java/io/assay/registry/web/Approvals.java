package io.assay.registry.web;

import io.assay.events.ApprovalDecision;
import io.assay.events.ApprovalGiven;
import io.assay.registry.store.Inventory;
import io.assay.registry.store.VersionShown;
import io.assay.registry.web.Announcements.Accepted;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.NotAllowedException;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
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

    /** What a person decides. */
    record ApprovalForm(
            String decision, String role, String reason, List<String> environments, List<String> conditions) {

        private Flaws flaws() {
            return new Flaws()
                    .oneOf("decision", decision, List.of("approve", "deny"))
                    .need("role", role)
                    .need("reason", reason);
        }
    }

    private final Announcements announcements;
    private final Inventory inventory;

    Approvals(Announcements announcements, Inventory inventory) {
        this.announcements = announcements;
        this.inventory = inventory;
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
        String model = tenant + "/" + name;
        VersionShown shown = inventory
                .version(model, version)
                .orElseThrow(() -> RefusedException.notFound("version " + version + " of model " + model));
        Review review = Review.of(shown);
        require(person, review);
        return announcements.say(model, event(person, key, form, review));
    }

    private static void require(Person person, Review review) {
        if (review.excludes(person.id())) {
            throw new NotAllowedException(person.id() + " submitted or developed this version and may not judge it");
        }
        if (!review.isOpen()) {
            throw RefusedException.conflict("version %s of %s is %s and does not wait for approvals"
                    .formatted(
                            review.shown().version(),
                            review.shown().model(),
                            review.shown().state()));
        }
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
                .setConditions(form.conditions() == null ? List.of() : form.conditions())
                .build();
    }
}

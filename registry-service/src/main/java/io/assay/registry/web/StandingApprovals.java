package io.assay.registry.web;

import io.assay.events.Meta;
import io.assay.events.StandingApprovalGiven;
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

/** Where people approve in advance what stays within an envelope around an approved version. */
@RestController
class StandingApprovals {

    private static final List<String> PARTS = List.of("artefact", "data", "threshold", "preprocessing", "documents");

    /** The envelope; who joins in names the id that the first was given. */
    record StandingForm(
            String id,
            String baseVersion,
            List<String> mayDiffer,
            Double thresholdBand,
            Integer largestCount,
            Instant expiresAt,
            List<String> environments,
            String role,
            String reason) {

        private Flaws flaws() {
            var flaws = new Flaws()
                    .name("id", id)
                    .need("baseVersion", baseVersion)
                    .need("largestCount", largestCount)
                    .ahead("expiresAt", expiresAt)
                    .need("role", role)
                    .need("reason", reason);
            differing().forEach(part -> flaws.oneOf("mayDiffer", part, PARTS));
            boolean none = largestCount != null && largestCount < 1;
            boolean odd = thresholdBand != null && !(thresholdBand >= 0 && Double.isFinite(thresholdBand));
            return flaws
                    .addIf(none, "largestCount", "it is " + largestCount, "give at least 1")
                    .addIf(odd, "thresholdBand", "it is " + thresholdBand, "give a number from 0");
        }

        private List<String> differing() {
            return mayDiffer == null ? List.of() : mayDiffer;
        }

        private StandingApprovalGiven event(Meta meta, VersionShown base) {
            return StandingApprovalGiven.newBuilder()
                    .setMeta(meta)
                    .setModelId(base.model())
                    .setStandingId(id == null ? meta.getEventId() : id)
                    .setBaseVersion(baseVersion)
                    .setMayDiffer(differing())
                    .setThresholdBand(thresholdBand)
                    .setLargestCount(largestCount)
                    .setExpiresAt(expiresAt)
                    .setPerson(meta.getActor())
                    .setRole(role)
                    .setReason(reason)
                    .setPolicyDigest(Counted.of(base).text("terms/policyDigest"))
                    .setEnvironments(served(base))
                    .build();
        }

        /** Those that are named, else those of the base version's approval. */
        private List<String> served(VersionShown base) {
            return environments == null || environments.isEmpty()
                    ? Counted.of(base).parts("terms/environments").map(one -> one.asString("")).toList()
                    : environments;
        }
    }

    private final Announcements announcements;
    private final Subjects subjects;

    StandingApprovals(Announcements announcements, Subjects subjects) {
        this.announcements = announcements;
        this.subjects = subjects;
    }

    @Allowed({Roles.OWNER, Roles.VALIDATOR, Roles.RISK_OFFICER})
    @PostMapping(path = "/models/{tenant}/{name}/standing-approvals", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> give(
            Person person,
            @PathVariable String tenant,
            @PathVariable String name,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody StandingForm form) {
        form.flaws().refuseIfAny();
        person.requireAnyOf(form.role());
        VersionShown base = subjects.version(tenant + "/" + name, form.baseVersion());
        subjects.requireNotMadeBy(person, base);
        if (!Counted.of(base).isState("approved")) {
            throw RefusedException.conflict("version %s of %s is not approved, so nothing can be measured from it"
                    .formatted(base.version(), base.model()));
        }
        return announcements.state(person, form.event(announcements.meta(person, key), base));
    }
}

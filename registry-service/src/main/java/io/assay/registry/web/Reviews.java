package io.assay.registry.web;

import io.assay.events.ReviewConclusion;
import io.assay.events.ReviewGiven;
import io.assay.registry.web.Announcements.Accepted;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where validators conclude what they found of a version themselves, beside the machine's verdict. */
@RestController
class Reviews {

    private static final List<String> CONCLUSIONS = List.of("satisfactory", "satisfactory-with-findings", "unsatisfactory");

    /** What a reviewer concludes. */
    record ReviewForm(String role, String conclusion, String conceptualSoundness, String words, List<String> documents) {

        private Flaws flaws() {
            return new Flaws()
                    .need("role", role)
                    .oneOf("conclusion", conclusion, CONCLUSIONS)
                    .need("conceptualSoundness", conceptualSoundness);
        }
    }

    private final Announcements announcements;
    private final Subjects subjects;

    Reviews(Announcements announcements, Subjects subjects) {
        this.announcements = announcements;
        this.subjects = subjects;
    }

    @Allowed({Roles.OWNER, Roles.VALIDATOR, Roles.RISK_OFFICER})
    @PostMapping(
            path = "/models/{tenant}/{name}/versions/{version}/reviews",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> conclude(
            Person person,
            @PathVariable String tenant,
            @PathVariable String name,
            @PathVariable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody ReviewForm form) {
        form.flaws().refuseIfAny();
        person.requireAnyOf(form.role());
        var review = Review.of(subjects.version(tenant + "/" + name, version));
        review.requireOpenTo(person);
        requireAsked(review, form.role());
        List<String> documents = subjects.files("documents", form.documents());
        return announcements.state(person, event(person, key, form, review).setDocuments(documents).build());
    }

    private static void requireAsked(Review review, String role) {
        List<String> asked = review.asked().path("reviewsNeeded").valueStream()
                .map(need -> need.path("role").asString(""))
                .toList();
        if (!asked.contains(role)) {
            throw RefusedException.conflict("version %s of %s needs no review in role '%s'; needed are %s"
                    .formatted(review.shown().version(), review.shown().model(), role, asked));
        }
    }

    private ReviewGiven.Builder event(Person person, String key, ReviewForm form, Review review) {
        return ReviewGiven.newBuilder()
                .setMeta(announcements.meta(person, key))
                .setModelId(review.shown().model())
                .setVersion(review.shown().version())
                .setPerson(person.id())
                .setRole(form.role())
                .setConclusion(ReviewConclusion.valueOf(form.conclusion().toUpperCase(Locale.ROOT).replace('-', '_')))
                .setConceptualSoundness(form.conceptualSoundness())
                .setWords(form.words())
                .setVerdictId(review.text("verdictId"))
                .setArtefactDigest(review.text("artefactDigest"))
                .setReportDigest(review.text("reportDigest"))
                .setPolicyDigest(review.text("policyDigest"));
    }
}

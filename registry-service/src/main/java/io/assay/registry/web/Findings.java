package io.assay.registry.web;

import io.assay.registry.store.ModelFindings;
import io.assay.registry.store.Portion;
import io.assay.registry.web.Announcements.Accepted;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.NotAllowedException;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Where people raise, change and close findings about a model, and see them as the registry counts them. */
@RestController
@RequestMapping("/models/{tenant}/{name}/findings")
class Findings {

    private static final List<String> JUDGES = List.of(Roles.VALIDATOR, Roles.RISK_OFFICER);

    private final Announcements announcements;
    private final Subjects subjects;
    private final ModelFindings findings;

    Findings(Announcements announcements, Subjects subjects, ModelFindings findings) {
        this.announcements = announcements;
        this.subjects = subjects;
        this.findings = findings;
    }

    @Allowed({
        Roles.DATA_SCIENTIST, Roles.OWNER, Roles.VALIDATOR, Roles.RISK_OFFICER, Roles.OPERATOR, Roles.AUDITOR, Roles.MACHINE
    })
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> raise(
            Person person,
            @PathVariable String tenant,
            @PathVariable String name,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody FindingForms.Raising form) {
        form.flaws().refuseIfAny();
        person.requireAnyOf(form.role());
        String model = tenant + "/" + name;
        subjects.requireModel(model);
        subjects.requireNamed("version", model, form.version());
        List<String> files = subjects.files("evidence", form.evidence());
        return announcements.state(person, form.event(announcements.meta(person, key), model, files));
    }

    @Allowed({Roles.DATA_SCIENTIST, Roles.OWNER, Roles.VALIDATOR, Roles.RISK_OFFICER})
    @PostMapping(path = "/{findingId}/changes", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> change(
            Person person,
            @PathVariable String tenant,
            @PathVariable String name,
            @PathVariable String findingId,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody FindingForms.Changing form) {
        form.flaws().refuseIfAny();
        person.requireAnyOf(form.role());
        String model = tenant + "/" + name;
        requireJudge(person.id(), form, open(model, findingId));
        List<String> files = subjects.files("evidence", form.evidence());
        return announcements.state(person, form.event(announcements.meta(person, key), model, findingId, files));
    }

    @Allowed({Roles.OWNER, Roles.VALIDATOR, Roles.RISK_OFFICER})
    @PostMapping(path = "/{findingId}/closure", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> close(
            Person person,
            @PathVariable String tenant,
            @PathVariable String name,
            @PathVariable String findingId,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody FindingForms.Closing form) {
        form.flaws().refuseIfAny();
        person.requireAnyOf(form.role());
        String model = tenant + "/" + name;
        requireCloser(person, form.role(), model, open(model, findingId));
        List<String> files = subjects.files("evidence", form.evidence());
        return announcements.state(person, form.event(announcements.meta(person, key), model, findingId, files));
    }

    @Allowed(Roles.ANY)
    @GetMapping
    Portion<Object> findings(
            Person person,
            @PathVariable String tenant,
            @PathVariable String name,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int size) {
        if (state != null) {
            new Flaws().oneOf("state", state, List.of("open", "closed")).refuseIfAny();
        }
        return findings.of(tenant + "/" + name, state, Auditors.ask(person, after, "s", size));
    }

    private JsonNode open(String model, String id) {
        JsonNode finding = findings.one(model, id)
                .map(JsonNode.class::cast)
                .orElseThrow(() -> RefusedException.notFound("finding " + id + " of model " + model));
        if (finding.path("closedBy").isString()) {
            throw RefusedException.conflict("finding %s was closed by %s; raise a new one"
                    .formatted(id, finding.path("closedBy").asString()));
        }
        return finding;
    }

    /** Only a judge makes it milder or later. */
    private static void requireJudge(String person, FindingForms.Changing form, JsonNode finding) {
        boolean milder = form.severity() != null && rank(form.severity()) < rank(finding.path("severity").asString(""));
        boolean later = form.dueAt() != null && form.dueAt().isAfter(Instant.parse(finding.path("dueAt").asString()));
        if ((milder || later) && !JUDGES.contains(form.role())) {
            throw new NotAllowedException("only a validator or a risk officer makes a finding milder or later, and %s acts as %s"
                    .formatted(person, form.role()));
        }
    }

    private static int rank(String severity) {
        return FindingForms.SEVERITIES.indexOf(severity.toLowerCase(Locale.ROOT));
    }

    private void requireCloser(Person person, String role, String model, JsonNode finding) {
        if (!role.equals(Roles.VALIDATOR)) {
            throw new NotAllowedException("only a validator closes a finding, and %s acts as %s".formatted(person.id(), role));
        }
        if (finding.path("owner").asString("").equals(person.id())) {
            throw new NotAllowedException(person.id() + " owns the finding; someone else closes it");
        }
        if (finding.path("version").isString()) {
            subjects.requireNotMadeBy(person, subjects.version(model, finding.path("version").asString()));
        }
    }
}

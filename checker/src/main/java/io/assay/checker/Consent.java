package io.assay.checker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.generic.GenericRecord;

/** Who consented to a version: as many distinct people as were asked, none of whom made it; or policy, where it may. */
final class Consent {

    /** Nothing orders two topics: a revocation is asked for only when it had lain there this long. */
    private static final Duration HEARD_WITHIN = Duration.ofMinutes(1);

    private final Log log;
    private final Entry registered;
    private final Entry approved;
    private final Instant moment;
    private final Set<String> makers;
    private final List<String> problems = new ArrayList<>();

    /** The consent that an approval claims, at the moment something was deployed because of it. */
    Consent(Log log, Entry registered, Entry approved, Instant moment) {
        this.log = log;
        this.registered = registered;
        this.approved = approved;
        this.moment = moment;
        this.makers = new HashSet<>(registered.makers());
        makers.addAll(approved.makers());
    }

    List<String> problems() {
        if (approved.yes("byPolicy")) {
            byPolicy();
        } else {
            byPeople();
        }
        return problems;
    }

    private void byPolicy() {
        String tier = registered.text("tier");
        boolean low = tier.equals("low") || overridden();
        if (!low || !approved.text("tier").equals("low")) {
            problems.add("was approved by policy although its tier is " + tier);
        }
        boolean confirmed = log.naming("UseCaseRegistered", "useCaseId", registered.text("facts.useCaseId")).stream()
                .map(u -> Optional.ofNullable(u.text("confirmedBy")).filter(by -> !by.equals(u.text("registeredBy"))))
                .anyMatch(by -> by.isPresent() && !makers.contains(by.get()));
        if (!confirmed) {
            problems.add("was approved by policy although nobody confirmed its use case");
        }
    }

    private boolean overridden() {
        return log.about("TierOverridden", approved.subject()).stream()
                .anyMatch(other -> other.text("tier").equals("low") && !makers.contains(other.text("person")));
    }

    private void byPeople() {
        Set<String> people = new HashSet<>();
        for (GenericRecord approval : approved.records("approvals")) {
            String person = approval.get("person").toString();
            if (!people.add(person)) {
                problems.add("counts " + person + " twice");
            }
            if (makers.contains(person)) {
                problems.add("counts the approval of " + person + ", who submitted or developed it");
            }
            counted(approval, person);
        }
        if (approved.text("standingId") == null) {
            needed();
            problems.addAll(new Reviewed(log, approved, makers).problems());
        } else {
            problems.addAll(new StandingConsent(log, registered, approved, moment).problems());
        }
    }

    private void counted(GenericRecord approval, String person) {
        String id = approval.get("approvalId").toString();
        revoked(id, person);
        if (approved.text("standingId") == null) {
            log.find(id, "ApprovalGiven")
                    .filter(given -> gave(given, person, approval.get("role").toString()))
                    .ifPresentOrElse(
                            given -> stillHolds(given, person),
                            () -> problems.add("counts an approval that " + person + " never gave for these bytes"));
        }
    }

    private void revoked(String approvalId, String person) {
        log.naming("ApprovalRevoked", "approvalId", approvalId).stream()
                .filter(revoked -> revoked.text("person").equals(person) || revoked.text("role").equals("risk-officer"))
                .filter(revoked -> revoked.appendedAt().plus(HEARD_WITHIN).isBefore(approved.appendedAt()))
                .forEach(revoked -> problems.add("counts the approval of " + person + ", which had been revoked"));
    }

    private boolean gave(Entry given, String person, String role) {
        return given.subject().equals(approved.subject())
                && given.text("person").equals(person)
                && given.text("role").equals(role)
                && given.text("decision").equals("APPROVE")
                && given.text("artefactDigest").equals(approved.text("artefactDigest"))
                && (given.text("verdictId") == null || given.text("verdictId").equals(approved.text("verdictId")));
    }

    private void stillHolds(Entry given, String person) {
        if (given.instant("expiresAt") != null && !moment.isBefore(given.instant("expiresAt"))) {
            problems.add("counts the approval of " + person + ", which had expired");
        }
        if (!given.texts("environments").isEmpty()
                && !given.texts("environments").containsAll(approved.texts("environments"))) {
            problems.add("is approved for more environments than " + person + " approved");
        }
    }

    private void needed() {
        var request = log.naming("ApprovalRequested", "verdictId", approved.text("verdictId")).stream()
                .filter(r -> r.subject().equals(approved.subject()) && r.sequence() < approved.sequence())
                .reduce((one, later) -> one.sequence() > later.sequence() ? one : later);
        if (request.isEmpty()) {
            problems.add("was approved by people whom nobody had asked");
            return;
        }
        for (GenericRecord need : request.get().records("needed")) {
            long got = approved.records("approvals").stream()
                    .filter(a -> a.get("role").toString().equals(need.get("role").toString()))
                    .map(a -> a.get("person").toString())
                    .distinct()
                    .count();
            if (got < ((Number) need.get("people")).longValue()) {
                problems.add("has " + got + " approvals of role " + need.get("role") + ", needs " + need.get("people"));
            }
        }
    }
}

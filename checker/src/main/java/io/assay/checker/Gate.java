package io.assay.checker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;

/** I2: whatever serves rests on a passing verdict and on the approvals its tier asks, for these very bytes. */
final class Gate implements Promise {

    private static final Set<String> PASSING = Set.of("PASSED", "PASSED_WITH_CONDITIONS");

    @Override
    public Stream<Violation> brokenIn(Log log) {
        return log.of("ModelDeployed", "ModelRolledBack").flatMap(deployed -> problems(log, deployed).stream()
                .map(words -> new Violation("I2", deployed.subject(), deployed.type() + " " + deployed.id() + " " + words)));
    }

    private static List<String> problems(Log log, Entry deployed) {
        List<String> problems = new ArrayList<>();
        log.find(deployed.text("registrationId"), "ModelRegistered")
                .ifPresentOrElse(r -> registration(deployed, r, problems), () -> problems.add("names no registration that exists"));
        log.find(deployed.text("verdictId"), "ModelValidated")
                .ifPresentOrElse(v -> verdict(deployed, v, problems), () -> problems.add("names no verdict that exists"));
        log.find(deployed.text("approvalId"), "ModelApproved")
                .ifPresentOrElse(a -> approval(log, deployed, a, problems), () -> problems.add("names no approval that exists"));
        return problems;
    }

    private static void registration(Entry deployed, Entry registered, List<String> problems) {
        same(deployed, registered, problems);
        boolean holds = registered.records("facts.artefacts").stream()
                .anyMatch(a -> a.get("role").toString().equals("model")
                        && a.get("digest").toString().equals(deployed.text("artefactDigest")));
        if (!holds) {
            problems.add("serves bytes that were not registered");
        }
    }

    private static void verdict(Entry deployed, Entry verdict, List<String> problems) {
        same(deployed, verdict, problems);
        if (!PASSING.contains(verdict.text("verdict"))) {
            problems.add("rests on a verdict of " + verdict.text("verdict"));
        }
        if (!verdict.text("artefactDigest").equals(deployed.text("artefactDigest"))) {
            problems.add("serves other bytes than were validated");
        }
    }

    private static void approval(Log log, Entry deployed, Entry approved, List<String> problems) {
        same(deployed, approved, problems);
        if (!approved.text("artefactDigest").equals(deployed.text("artefactDigest"))) {
            problems.add("serves other bytes than were approved");
        }
        if (!approved.texts("environments").contains(deployed.text("environment"))) {
            problems.add("is not approved for " + deployed.text("environment"));
        }
        if (approved.instant("expiresAt") != null && !deployed.appendedAt().isBefore(approved.instant("expiresAt"))) {
            problems.add("rests on an approval that had expired");
        }
        if (approved.yes("byPolicy")) {
            byPolicy(log, approved, problems);
        } else {
            byPeople(log, approved, problems);
        }
    }

    private static void byPolicy(Log log, Entry approved, List<String> problems) {
        if (!approved.text("tier").equals("low")) {
            problems.add("was approved by policy although its tier is " + approved.text("tier"));
        }
        Set<String> interested = new HashSet<>(approved.texts("facts.developers"));
        interested.add(approved.text("facts.submitter"));
        boolean confirmed = log.of("UseCaseRegistered")
                .filter(u -> u.text("useCaseId").equals(approved.text("facts.useCaseId")))
                .anyMatch(u -> u.text("confirmedBy") != null && !interested.contains(u.text("confirmedBy")));
        if (!confirmed) {
            problems.add("was approved by policy although nobody confirmed its use case");
        }
    }

    private static void byPeople(Log log, Entry approved, List<String> problems) {
        Set<String> interested = new HashSet<>(approved.texts("facts.developers"));
        interested.add(approved.text("facts.submitter"));
        Set<String> people = new HashSet<>();
        for (GenericRecord approval : approved.records("approvals")) {
            String person = approval.get("person").toString();
            if (!people.add(person)) {
                problems.add("counts " + person + " twice");
            }
            if (interested.contains(person)) {
                problems.add("counts the approval of " + person + ", who submitted or developed it");
            }
            given(log, approved, approval, problems);
        }
        needed(log, approved, problems);
    }

    private static void given(Log log, Entry approved, GenericRecord counted, List<String> problems) {
        boolean real = log.find(counted.get("approvalId").toString(), "ApprovalGiven")
                .filter(g -> g.subject().equals(approved.subject()))
                .filter(g -> g.text("person").equals(counted.get("person").toString()))
                .filter(g -> g.text("decision").equals("APPROVE"))
                .filter(g -> g.text("artefactDigest").equals(approved.text("artefactDigest")))
                .isPresent();
        if (!real) {
            problems.add("counts an approval that " + counted.get("person") + " never gave for these bytes");
        }
    }

    private static void needed(Log log, Entry approved, List<String> problems) {
        var request = log.of("ApprovalRequested")
                .filter(r -> approved.text("verdictId").equals(r.text("verdictId")))
                .findFirst();
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

    private static void same(Entry one, Entry other, List<String> problems) {
        if (!one.subject().equals(other.subject())) {
            problems.add("rests on " + other.type() + " of " + other.subject());
        }
    }
}

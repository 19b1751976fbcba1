package io.assay.checker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** I2: whatever serves rests on a passing verdict and on the approvals its tier asks, for these very bytes. */
final class Gate implements Promise {

    private static final Set<String> PASSING = Set.of("PASSED", "PASSED_WITH_CONDITIONS");

    /** Nothing orders two topics: a rejection is asked for only when it had lain there this long. */
    private static final Duration HEARD_WITHIN = Duration.ofMinutes(1);

    @Override
    public Stream<Violation> brokenIn(Log log) {
        return log.of("ModelDeployed", "ModelRolledBack").flatMap(deployed -> problems(log, deployed).stream()
                .map(words -> new Violation("I2", deployed.subject(), deployed.type() + " " + deployed.id() + " " + words)));
    }

    private static List<String> problems(Log log, Entry deployed) {
        List<String> problems = new ArrayList<>();
        var registered = log.find(deployed.text("registrationId"), "ModelRegistered");
        registered.ifPresentOrElse(
                r -> registration(deployed, r, problems), () -> problems.add("names no registration that exists"));
        log.find(deployed.text("verdictId"), "ModelValidated")
                .ifPresentOrElse(v -> verdict(log, deployed, v, problems), () -> problems.add("names no verdict that exists"));
        log.find(deployed.text("approvalId"), "ModelApproved").ifPresentOrElse(
                a -> {
                    approval(log, deployed, a, problems);
                    registered.ifPresent(r -> problems.addAll(new Consent(log, r, a, log.decidedAt(deployed)).problems()));
                },
                () -> problems.add("names no approval that exists"));
        return problems;
    }

    private static void registration(Entry deployed, Entry registered, List<String> problems) {
        same(deployed, registered, problems);
        List<String> models = registered.records("facts.artefacts").stream()
                .filter(a -> a.get("role").toString().equals("model"))
                .map(a -> a.get("digest").toString())
                .toList();
        String served = deployed.text("artefactDigest");
        boolean holds = models.isEmpty() ? served.isEmpty() && answersElsewhere(registered) : models.contains(served);
        if (!holds) {
            problems.add("serves bytes that were not registered");
        }
    }

    /** A remote service has no bytes here; its revision stands for them. */
    private static boolean answersElsewhere(Entry registered) {
        String revision = registered.text("facts.endpoint.revision");
        return registered.text("facts.modelType").equals("endpoint") && revision != null && !revision.isBlank();
    }

    private static void verdict(Log log, Entry deployed, Entry verdict, List<String> problems) {
        same(deployed, verdict, problems);
        if (!PASSING.contains(verdict.text("verdict"))) {
            problems.addAll(new Exceptions(log, deployed, verdict).problems());
        }
        if (!verdict.text("artefactDigest").equals(deployed.text("artefactDigest"))) {
            problems.add("serves other bytes than were validated");
        }
        if (!verdict.text("registrationId").equals(deployed.text("registrationId"))) {
            problems.add("rests on a verdict about another registration");
        }
    }

    private static void approval(Log log, Entry deployed, Entry approved, List<String> problems) {
        same(deployed, approved, problems);
        if (!approved.text("artefactDigest").equals(deployed.text("artefactDigest"))) {
            problems.add("serves other bytes than were approved");
        }
        if (!approved.text("verdictId").equals(deployed.text("verdictId"))) {
            problems.add("rests on another verdict than its approval");
        }
        if (!approved.texts("environments").contains(deployed.text("environment"))) {
            problems.add("is not approved for " + deployed.text("environment"));
        }
        Instant moment = log.decidedAt(deployed);
        if (approved.instant("expiresAt") != null && !moment.isBefore(approved.instant("expiresAt"))) {
            problems.add("rests on an approval that had expired");
        }
        Stream.of("ModelRejected", "ApprovalSuspended", "ModelRetired")
                .flatMap(end -> log.about(end, approved.subject()).stream())
                .filter(end -> end.sequence() > approved.sequence())
                .filter(end -> end.appendedAt().plus(HEARD_WITHIN).isBefore(moment))
                .forEach(end -> problems.add("rests on an approval after which came " + end.type() + " " + end.id()));
        log.naming("ArtefactRecalled", "artefactDigest", deployed.text("artefactDigest")).stream()
                .filter(recall -> recall.appendedAt().plus(HEARD_WITHIN).isBefore(moment))
                .forEach(recall -> problems.add("serves bytes that were recalled by " + recall.id()));
    }

    private static void same(Entry one, Entry other, List<String> problems) {
        if (!one.subject().equals(other.subject())) {
            problems.add("rests on " + other.type() + " of " + other.subject());
        }
    }
}

package io.assay.registry.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Names whom something waits for: roles as {@code role:<name>}, people by their ids, services as {@code service:<name>}. */
final class Waiting {

    private final Policy policy;
    private final Retirements retirements;

    Waiting(Policy policy) {
        this.policy = policy;
        this.retirements = new Retirements(policy.rules());
    }

    /** All that a version waits for. */
    List<Standing.Waits> of(Model model, String name) {
        List<Standing.Waits> waits = new ArrayList<>();
        switch (model.version(name)) {
            case Version.Checking checking -> waits.add(new Standing.Waits("service:registry", "its files", null));
            case Version.Registered registered -> waits.add(new Standing.Waits("service:validation", "its verdict", null));
            case Version.InReview review -> review(waits, review);
            case Version.Suspended suspended -> suspended(waits, model, name);
            case null, default -> {}
        }
        List<RetirementAsk> asks = model.affairs().retirements().getOrDefault(name, List.of());
        if (!asks.isEmpty() && !(model.version(name) instanceof Version.Retired)) {
            retirements.missing(asks).forEach(role -> waits.add(new Standing.Waits(role, "its retirement", null)));
        }
        return List.copyOf(waits);
    }

    /** Whom a deadline concerns; one that passed is escalated too. */
    List<String> forDeadline(Model model, Deadline deadline) {
        Stream<String> concerned = switch (deadline.subject()) {
            case Deadlines.FINDING -> Stream.of(model.affairs().findings().get(deadline.subjectId()).owner(), "role:validator");
            case Deadlines.APPROVAL_REQUEST -> of(model, deadline.version()).stream().map(Standing.Waits::who);
            case Deadlines.REVALIDATION -> Stream.of("service:validation");
            default -> Stream.ofNullable(model.version(deadline.version())).map(version -> version.entry().owner());
        };
        Stream<String> escalated = deadline.passed() ? Stream.of("role:" + policy.rules().findings().escalateTo()) : Stream.empty();
        return Stream.concat(concerned, escalated).distinct().toList();
    }

    private static void review(List<Standing.Waits> waits, Version.InReview review) {
        Instant due = review.question().dueAt();
        for (Need need : review.question().reviews()) {
            long given = review.voices().reviews().stream().filter(r -> r.role().equals(need.role())).count();
            add(waits, need, given, "review", due);
        }
        for (Need need : review.question().needed()) {
            add(waits, need, Objections.inRole(review.voices().approvals(), need.role()), "approval", due);
        }
    }

    private static void add(List<Standing.Waits> waits, Need need, long given, String what, Instant due) {
        for (long missing = given; missing < need.people(); missing++) {
            waits.add(new Standing.Waits("role:" + need.role(), what, due));
        }
    }

    private static void suspended(List<Standing.Waits> waits, Model model, String name) {
        model.affairs().open(name).forEach(finding -> {
            waits.add(new Standing.Waits(finding.owner(), "finding " + finding.id(), finding.dueAt()));
            waits.add(new Standing.Waits("role:validator", "closing finding " + finding.id(), finding.dueAt()));
        });
    }
}

package io.assay.registry.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What holds up the promotion of an approved version: findings that are overdue. */
final class Blocks {

    private Blocks() {}

    /** Overdue findings that block this version; an incident does not, for it waits for the approval itself. */
    static List<Finding> on(Model model, String version, Rules.Findings rules, Instant at) {
        return model.affairs()
                .open(version)
                .filter(finding -> finding.overdueAt(at) && !finding.kind().equals(Finding.INCIDENT))
                .filter(finding -> finding.severity().compareTo(rules.blockFrom()) >= 0)
                .toList();
    }

    static void suspend(Progress progress, String name, Version.Approved approved, List<Finding> overdue) {
        List<Reason> reasons = overdue.stream()
                .map(finding -> new Reason(
                        "findings." + finding.id(),
                        "'%s' was due at %s and is open".formatted(finding.title(), finding.dueAt()),
                        "mend it and have a validator close it"))
                .toList();
        List<String> waitsFor = Stream.concat(
                        overdue.stream().map(Finding::owner).distinct(), Stream.of("role:validator"))
                .toList();
        progress.to(name, new Version.Suspended(approved, "finding-overdue", reasons.getFirst().problem()))
                .say(new Fact.Suspended(progress.now().id(), name, "finding-overdue", reasons, waitsFor));
    }

    /** Lifts suspensions whose findings are closed, unless the approval has expired meanwhile. */
    static void lift(Progress progress, Rules.Findings rules, Instant at) {
        progress.now().versions().forEach((name, version) -> {
            if (version instanceof Version.Suspended(Version.Approved was, String trigger, String words)
                    && trigger.equals("finding-overdue")
                    && was.terms().expiresAt().isAfter(at)
                    && on(progress.now(), name, rules, at).isEmpty()) {
                progress.to(name, was).say(new Fact.Approved(progress.now().id(), name, was));
            }
        });
    }
}

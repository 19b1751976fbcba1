package io.assay.registry.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All moments at which something of a model is due, read from its state: what was announced is left out. */
final class Deadlines {

    static final String APPROVAL_REQUEST = "approval-request";
    static final String APPROVAL = "approval";
    static final String REVALIDATION = "revalidation";
    static final String FINDING = "finding";
    static final String EXCEPTION = "exception";
    static final String STANDING_APPROVAL = "standing-approval";
    static final String TIER_OVERRIDE = "tier-override";

    private final List<Integer> remindDays;

    Deadlines(List<Integer> remindDays) {
        this.remindDays = remindDays;
    }

    /** The next moment at which something is to be said; null when nothing is. */
    Instant next(Model model) {
        Optional<Instant> next = ahead(model).map(Deadline::at).min(Comparator.naturalOrder());
        return next.orElse(null);
    }

    /** What is to be said by now, the earliest first, exceptions before what rests on them; of several reminders the last. */
    List<Deadline> by(Model model, Instant now) {
        List<Deadline> reached = ahead(model)
                .filter(deadline -> !deadline.at().isAfter(now))
                .sorted(Comparator.comparing(Deadline::at).thenComparing(deadline -> !deadline.subject().equals(EXCEPTION)))
                .toList();
        return reached.stream()
                .filter(deadline -> reached.stream().noneMatch(other -> later(other, deadline)))
                .toList();
    }

    /** Keys of all that is or was to be said, by now, of what still stands. */
    Stream<String> keys(Model model, Instant now) {
        return all(model).filter(deadline -> !deadline.at().isAfter(now)).map(Deadline::key);
    }

    private static boolean later(Deadline other, Deadline deadline) {
        return other.subject().equals(deadline.subject())
                && other.subjectId().equals(deadline.subjectId())
                && other.at().isAfter(deadline.at());
    }

    private Stream<Deadline> ahead(Model model) {
        return all(model).filter(deadline -> !model.affairs().announced().contains(deadline.key()));
    }

    private Stream<Deadline> all(Model model) {
        List<Deadline> all = new ArrayList<>();
        model.versions().forEach((name, version) -> version(all, name, version));
        model.affairs().findings().values().stream().filter(Finding::open).forEach(finding -> reminded(all, new Deadline(
                FINDING, finding.id(), finding.version(), finding.dueAt(), finding.dueAt(),
                "finding %s, '%s', is due at %s".formatted(finding.id(), finding.title(), finding.dueAt()))));
        model.affairs().waivers().values().stream().filter(waiver -> !waiver.ended()).forEach(waiver -> reminded(all, new Deadline(
                EXCEPTION, waiver.id(), waiver.version(), waiver.expiresAt(), waiver.expiresAt(),
                "exception %s, by which '%s' is accepted, ends at %s".formatted(waiver.id(), waiver.check(), waiver.expiresAt()))));
        model.affairs().standing().values().forEach(given -> reminded(all, new Deadline(
                STANDING_APPROVAL, given.id(), given.base(), given.expiresAt(), given.expiresAt(),
                "standing approval %s ends at %s".formatted(given.id(), given.expiresAt()))));
        return all.stream();
    }

    private void version(List<Deadline> all, String name, Version version) {
        var override = version.entry().tiering().override();
        if (override != null && !(version instanceof Version.Retired)) {
            reminded(all, new Deadline(TIER_OVERRIDE, override.id(), name, override.until(), override.until(),
                    "the tier that %s gave version %s ends at %s".formatted(override.person(), name, override.until())));
        }
        if (version instanceof Version.InReview review) {
            Instant due = review.question().dueAt();
            all.add(new Deadline(APPROVAL_REQUEST, review.verdict().id(), name, due, due,
                    "version %s was to be approved or denied by %s".formatted(name, due)));
        }
        if (version instanceof Version.Approved approved) {
            Instant expires = approved.terms().expiresAt();
            reminded(all, new Deadline(APPROVAL, approved.verdict().id(), name, expires, expires,
                    "the approval of version %s ends at %s".formatted(name, expires)));
            Instant again = approved.revalidateAt();
            reminded(all, new Deadline(REVALIDATION, approved.latest().id(), name, again, again,
                    "version %s must be validated again by %s".formatted(name, again)));
        }
    }

    private void reminded(List<Deadline> all, Deadline deadline) {
        all.add(deadline);
        remindDays.forEach(days -> all.add(new Deadline(
                deadline.subject(), deadline.subjectId(), deadline.version(),
                deadline.dueAt().minus(Duration.ofDays(days)), deadline.dueAt(), deadline.words())));
    }
}

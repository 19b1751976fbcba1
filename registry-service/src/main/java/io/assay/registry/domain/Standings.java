package io.assay.registry.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says what is counted of a version whenever it changed. */
final class Standings {

    private final Rulebook rulebook;
    private final Waiting waiting;

    Standings(Policy policy, Rulebook rulebook) {
        this.rulebook = rulebook;
        this.waiting = new Waiting(policy);
    }

    /** For each version of which something else is counted than before, what is. */
    List<Fact> changed(Model before, Model now) {
        List<Fact> changed = new ArrayList<>();
        for (String name : now.versions().keySet()) {
            boolean untouched = before.version(name) == now.version(name) && before.affairs() == now.affairs();
            Standing standing = untouched ? null : of(now, name);
            boolean same = untouched || before.version(name) != null && Objects.equals(of(before, name), standing);
            if (!same) {
                changed.add(new Fact.Governed(now.id(), name, standing));
            }
        }
        return changed;
    }

    Standing of(Model model, String name) {
        Version version = model.version(name);
        Affairs affairs = model.affairs();
        Entry entry = version.entry();
        Version.Approved approved = approved(version);
        List<String> serving = serving(affairs, name);
        List<Finding> findings = findings(affairs, name);
        return new Standing(
                state(version),
                rulebook.stage(state(version), entry.tiering().tier(), serving),
                entry.tiering(),
                waiting.of(model, name),
                voices(version),
                findings,
                waivers(affairs, name),
                consents(affairs, name),
                affairs.retirements().getOrDefault(name, List.of()),
                entry.determinations(),
                entry.change(),
                approved == null ? null : approved.terms(),
                suspendedBy(version),
                approved == null ? null : approved.revalidateAt(),
                serving,
                findings.stream().anyMatch(f -> f.open() && f.kind().equals(Finding.INCIDENT)), affairs.held(name));
    }

    private static String suspendedBy(Version version) {
        return version instanceof Version.Suspended suspended ? suspended.words() : null;
    }

    private static List<Finding> findings(Affairs affairs, String name) {
        return affairs.findings().values().stream().filter(finding -> finding.isAbout(name)).toList();
    }

    private static List<Waiver> waivers(Affairs affairs, String name) {
        return affairs.waivers().values().stream().filter(waiver -> waiver.version().equals(name)).toList();
    }

    private static List<String> serving(Affairs affairs, String name) {
        return affairs.serving().entrySet().stream()
                .filter(slot -> slot.getValue().equals(name))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<StandingApproval> consents(Affairs affairs, String name) {
        return affairs.standing().values().stream()
                .filter(given -> given.base().equals(name) || given.usedBy().contains(name))
                .toList();
    }

    private static String state(Version version) {
        return switch (version) {
            case Version.Checking checking -> "checking";
            case Version.Registered registered -> "registered";
            case Version.InReview review -> "in-review";
            case Version.Approved approved -> "approved";
            case Version.Suspended suspended -> "suspended";
            case Version.Rejected rejected -> "rejected";
            case Version.Retired retired -> "retired";
        };
    }

    private static Version.Voices voices(Version version) {
        return version instanceof Version.InReview review
                ? review.voices()
                : approved(version) == null ? Version.Voices.NONE : approved(version).voices();
    }

    private static Version.Approved approved(Version version) {
        return switch (version) {
            case Version.Approved approved -> approved;
            case Version.Suspended suspended -> suspended.was();
            default -> null;
        };
    }
}

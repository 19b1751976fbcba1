package io.assay.registry.domain;

import io.assay.wire.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Weighs what people say of findings: anyone may raise one, only a validator closes it. */
final class Findings {

    private static final Set<String> CLOSERS = Set.of("validator");
    private static final Set<String> JUDGES = Set.of("validator", "risk-officer");

    private final Rules.Findings rules;

    Findings(Rules.Findings rules) {
        this.rules = rules;
    }

    Decision<Model, Fact> weigh(Model past, Heard.FindingRaised raised, Instant at) {
        Finding finding = raised.finding();
        if (finding.version() != null && past.version(finding.version()) == null) {
            return Decision.waitFor("version " + finding.version());
        }
        if (past.affairs().findings().containsKey(finding.id())) {
            return Decision.refuse("finding %s is there already; give it an id of its own".formatted(finding.id()));
        }
        if (finding.kind().equals(Finding.INCIDENT)) {
            return Decision.refuse("an incident is opened by what happens and not by a person; raise a finding");
        }
        return held(new Progress(past).to(past.affairs(affairs -> affairs.with(finding))), at).decision();
    }

    Decision<Model, Fact> weigh(Model past, Heard.FindingChanged changed, Instant at) {
        Finding finding = past.affairs().findings().get(changed.findingId());
        if (finding == null) {
            return Decision.waitFor("finding " + changed.findingId());
        }
        if (!finding.open()) {
            return Decision.refuse("finding %s is closed; raise a new one".formatted(finding.id()));
        }
        boolean milder = changed.severity() != null && changed.severity().compareTo(finding.severity()) < 0;
        boolean later = changed.dueAt() != null && changed.dueAt().isAfter(finding.dueAt());
        if ((milder || later) && !JUDGES.contains(changed.by().role())) {
            var objection = new Objection("not-allowed", "only a validator or a risk officer makes a finding milder or later");
            return Refusals.refuse(past, finding.version(), objection, changed.by());
        }
        var progress = new Progress(past).to(past.affairs(affairs -> affairs.with(finding.changed(changed))));
        Blocks.lift(progress, rules, at);
        return held(progress, at).decision();
    }

    Decision<Model, Fact> weigh(Model past, Heard.FindingClosed closed, Instant at) {
        Finding finding = past.affairs().findings().get(closed.findingId());
        if (finding == null) {
            return Decision.waitFor("finding " + closed.findingId());
        }
        if (!finding.open()) {
            return Decision.nothingNew();
        }
        String person = closed.by().person();
        boolean own = finding.owner().equals(person) || made(past, finding, person);
        if (!CLOSERS.contains(closed.by().role()) || own) {
            var objection = new Objection(
                    "not-allowed",
                    own
                            ? person + " owns the finding or made the version; someone else closes it"
                            : "only a validator closes a finding, and %s acts as %s".formatted(person, closed.by().role()));
            return Refusals.refuse(past, finding.version(), objection, closed.by());
        }
        var progress = new Progress(past).to(past.affairs(affairs -> affairs.with(finding.closed(person))));
        Blocks.lift(progress, rules, at);
        return progress.decision();
    }

    /** A version serves past the gate: an incident is open until a normal approval closes it. */
    Decision<Model, Fact> weigh(Model past, Heard.GlassBroken broken, Instant at) {
        Version version = past.version(broken.version());
        if (version == null) {
            return Decision.waitFor("version " + broken.version());
        }
        var incident = new Finding(
                broken.incidentId(), broken.version(), Finding.INCIDENT, Finding.Severity.CRITICAL,
                "deployed past the gate in " + broken.environment(), version.entry().owner(),
                at.plus(Duration.ofDays(rules.incidentDays())), broken.words(), List.of(),
                String.join(", ", broken.persons()), null);
        return new Progress(past)
                .to(past.affairs(affairs -> affairs.with(incident).serves(broken.environment(), broken.version())))
                .decision();
    }

    /** A slot that is deployed by the gate again closes the incidents of its breaking. */
    Decision<Model, Fact> weigh(Model past, Heard.SlotMoved moved) {
        if (!moved.live()) {
            return Decision.nothingNew();
        }
        var progress = new Progress(past);
        String prefix = "break-glass-" + moved.environment() + "-";
        past.affairs().findings().values().stream()
                .filter(finding -> moved.serving() && finding.open() && finding.kind().equals(Finding.INCIDENT))
                .filter(finding -> finding.id().startsWith(prefix) && finding.id().substring(prefix.length()).matches("\\d+"))
                .forEach(finding -> progress.to(
                        progress.now().affairs(affairs -> affairs.with(finding.closed("service:deployment")))));
        return progress.to(progress.now().affairs(affairs -> moved.serving()
                        ? affairs.serves(moved.environment(), moved.version())
                        : affairs.servesNoMore(moved.environment(), moved.version())))
                .decision();
    }

    /** What is approved is held up where a finding is overdue. */
    private Progress held(Progress progress, Instant at) {
        progress.now().versions().forEach((name, version) -> {
            if (version instanceof Version.Approved approved) {
                List<Finding> overdue = Blocks.on(progress.now(), name, rules, at);
                if (!overdue.isEmpty()) {
                    Blocks.suspend(progress, name, approved, overdue);
                }
            }
        });
        return progress;
    }

    /** What was approved is held up when a finding becomes overdue. */
    void overdue(Progress progress, Instant at) {
        held(progress, at);
    }

    private static boolean made(Model past, Finding finding, String person) {
        Version version = past.version(finding.version());
        return version != null && version.entry().madeBy(person);
    }
}

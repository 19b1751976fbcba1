package io.assay.registry.domain;

import io.assay.wire.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Weighs the end of a version: who asks for it, and the evidence that outlives it. */
final class Retirements {

    private static final String STANDARD = "standard";

    private final Rules rules;

    Retirements(Rules rules) {
        this.rules = rules;
    }

    Decision<Model, Fact> weigh(Model past, Heard.RetirementRequested heard, Instant at) {
        Version version = past.version(heard.version());
        if (version == null || version instanceof Version.Checking) {
            return Decision.waitFor("the registration of version " + heard.version());
        }
        if (version instanceof Version.Retired) {
            return Decision.refuse("version %s is retired already".formatted(heard.version()));
        }
        List<RetirementAsk> asks = past.affairs().retirements().getOrDefault(heard.version(), List.of());
        Objection objection = objection(past, asks, heard);
        if (objection != null) {
            return Refusals.refuse(past, heard.version(), objection, heard.by());
        }
        var more = new ArrayList<>(asks);
        more.add(heard.ask());
        var progress = new Progress(past).to(past.affairs(affairs -> affairs.with(heard.version(), List.copyOf(more))));
        if (complete(more)) {
            retire(progress, heard.version(), version.entry(), more, at);
        }
        return progress.decision();
    }

    Decision<Model, Fact> weigh(Model past, Heard.HoldChanged heard) {
        String about = heard.version() == null ? "" : heard.version();
        if (!heard.by().role().equals("risk-officer") && !heard.by().role().equals("auditor")) {
            var objection = new Objection("not-allowed", "only a risk officer or an auditor places or lifts a legal hold");
            return Refusals.refuse(past, heard.version(), objection, heard.by());
        }
        if (!heard.held() && !past.affairs().holds().containsKey(heard.holdId())) {
            return Decision.waitFor("legal hold " + heard.holdId());
        }
        return new Progress(past)
                .to(past.affairs(affairs -> affairs.withHolds(holds -> {
                    if (heard.held()) {
                        holds.put(heard.holdId(), about);
                    } else {
                        holds.remove(heard.holdId());
                    }
                    return holds;
                })))
                .decision();
    }

    /** Roles of which someone must still ask. */
    List<String> missing(List<RetirementAsk> asks) {
        return rules.retirement().stream()
                .filter(need -> inRole(asks, need.role()) < need.people())
                .map(need -> "role:" + need.role())
                .toList();
    }

    private void retire(Progress progress, String name, Entry entry, List<RetirementAsk> asks, Instant at) {
        String retention = asks.stream().map(RetirementAsk::retentionClass).filter(Objects::nonNull).findFirst().orElse(STANDARD);
        String successor = asks.stream().map(RetirementAsk::successor).filter(Objects::nonNull).findFirst().orElse(null);
        Integer days = rules.retention().get(retention);
        var retired = new Version.Retired(entry, successor, retention, days == null ? null : at.plus(Duration.ofDays(days)));
        progress.to(name, retired).say(new Fact.Retired(progress.now().id(), name, retired, List.copyOf(asks)));
    }

    private boolean complete(List<RetirementAsk> asks) {
        return missing(asks).isEmpty();
    }

    private static long inRole(List<RetirementAsk> asks, String role) {
        return asks.stream().filter(ask -> ask.role().equals(role)).count();
    }

    private Objection objection(Model past, List<RetirementAsk> asks, Heard.RetirementRequested heard) {
        RetirementAsk ask = heard.ask();
        if (rules.retirement().stream().noneMatch(need -> need.role().equals(ask.role()))) {
            return Objection.mistake("nobody is needed in role '%s' to retire a version".formatted(ask.role()));
        }
        if (asks.stream().anyMatch(earlier -> earlier.person().equals(ask.person()))) {
            return new Objection("same-person-twice", ask.person() + " has asked already; someone else must ask too");
        }
        if (ask.retentionClass() != null && !rules.retention().containsKey(ask.retentionClass())) {
            return Objection.mistake("'%s' is no retention class of the policy; use one of %s"
                    .formatted(ask.retentionClass(), rules.retention().keySet().stream().sorted().toList()));
        }
        if (ask.successor() != null && past.version(ask.successor()) == null) {
            return Objection.mistake("successor %s is not known".formatted(ask.successor()));
        }
        return null;
    }
}

package io.assay.registry.config;

import io.assay.registry.domain.Finding;
import io.assay.registry.domain.Need;
import io.assay.registry.domain.Policy;
import io.assay.registry.domain.Rules;
import io.assay.registry.gateway.CelRulebook;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The governance policy as it is written; its JSON Schema has said that every field is there. */
record GovernanceWritten(
        String name,
        String version,
        List<CelRulebook.FrameworkWritten> frameworks,
        List<Policy.Tier> tiers,
        List<CelRulebook.TierRule> tiering,
        List<CelRulebook.StageRule> stages,
        List<CelRulebook.MaterialRule> material,
        Rules.Waivers exceptions,
        FindingsWritten findings,
        Rules.Overrides overrides,
        Rules.Standing standing,
        List<Need> retirement,
        Map<String, Integer> retention,
        List<Integer> remindDays) {

    /** What it says of findings. */
    record FindingsWritten(String blockFrom, String escalateTo, int incidentDays) {}

    Policy policy(String digest) {
        List<String> names = tiers.stream().map(Policy.Tier::name).toList();
        tiering.forEach(rule -> {
            if (!names.contains(rule.tier())) {
                throw new IllegalArgumentException(
                        "tiering names '%s', which is no tier; use one of %s".formatted(rule.tier(), names));
            }
        });
        var severity = Finding.Severity.valueOf(findings.blockFrom().toUpperCase(Locale.ROOT));
        var holdUp = new Rules.Findings(severity, findings.escalateTo(), findings.incidentDays());
        var rules = new Rules(exceptions, holdUp, overrides, standing, retirement, retention, remindDays);
        return new Policy(tiers, rules, digest);
    }

    CelRulebook rulebook() {
        return new CelRulebook(new CelRulebook.Written(frameworks, tiering, stages, material));
    }
}

package io.assay.registry.domain;

import static io.assay.registry.domain.CreditRisk.AT;
import static io.assay.registry.domain.CreditRisk.DIGEST;
import static io.assay.registry.domain.CreditRisk.POLICY;
import static io.assay.registry.domain.CreditRisk.REPORT;
import static io.assay.registry.domain.CreditRisk.someone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What people do about the guest, {@code retail/credit-risk:1.0.0}, beside approving it. */
final class Acts {

    static final String VERSION = "1.0.0";
    static final Instant IN_TEN_DAYS = AT.plus(Duration.ofDays(10));
    static final Instant IN_A_MONTH = AT.plus(Duration.ofDays(30));

    private Acts() {}

    static Heard.ReviewGiven review(String person, Heard.Conclusion conclusion) {
        return new Heard.ReviewGiven(
                VERSION,
                someone("review of " + person, person, "validator"),
                conclusion,
                new Heard.Seen("verdict", DIGEST, REPORT, POLICY),
                null);
    }

    static Heard.ApprovalRevoked revocation(String of, String person, String role) {
        return new Heard.ApprovalRevoked(VERSION, of, someone("revocation by " + person, person, role));
    }

    static Heard.FindingRaised finding(String id, Finding.Severity severity) {
        var finding = new Finding(
                id, VERSION, "finding", severity, "limits are not documented", "person:olivia", IN_TEN_DAYS, null,
                List.of(), "person:vera", null);
        return new Heard.FindingRaised(VERSION, finding, someone("raised " + id, "person:vera", "validator"));
    }

    static Heard.FindingClosed closed(String id, String person, String role) {
        return new Heard.FindingClosed(id, someone("closed " + id, person, role));
    }

    static Heard.FindingChanged later(String id, Instant dueAt, String person, String role) {
        return new Heard.FindingChanged(
                id, null, null, dueAt, null, List.of(), someone("changed " + id, person, role));
    }

    static Heard.ExceptionGranted exception(String check, Instant until, String person, String role) {
        var waiver = new Waiver(
                "E-" + check, "grant of " + check, VERSION, check, "verdict", List.of("watch it"), until, person, role, null, false);
        return new Heard.ExceptionGranted(VERSION, waiver, DIGEST, someone("grant of " + check, person, role));
    }

    static Heard.TierOverridden tier(String tier, Instant until, String person, String role) {
        return new Heard.TierOverridden(VERSION, tier, until, someone("override", person, role));
    }

    static Heard.StandingApprovalGiven standing(String person, String role, List<String> mayDiffer, int count) {
        var giver = new Approval(
                "standing by " + person, person, role, AT, IN_A_MONTH, List.of(), List.of(), Limits.NONE, null);
        var given = new StandingApproval("S-1", VERSION, mayDiffer, 0.05, count, IN_A_MONTH, List.of(), List.of(giver));
        return new Heard.StandingApprovalGiven(given, POLICY, someone("standing by " + person, person, role));
    }

    static Heard.RetirementRequested retirement(String person, String role) {
        var ask = new RetirementAsk("retirement by " + person, person, role, null, null, "replaced");
        return new Heard.RetirementRequested(VERSION, ask, someone("retirement by " + person, person, role));
    }

    static Heard.HoldChanged hold(boolean held, String role) {
        return new Heard.HoldChanged(null, "H-1", held, someone("hold " + held, "person:rolf", role));
    }
}

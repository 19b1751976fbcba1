package io.assay.registry.stream;

import io.assay.events.CheckOutcome;
import io.assay.events.Finding;
import io.assay.events.ModelValidated;
import io.assay.registry.domain.Reason;
import io.assay.registry.domain.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A verdict in the domain's words: its shortfalls as reasons, its conditions as sentences. */
final class VerdictWords {

    private static final Set<CheckOutcome> HELD = Set.of(CheckOutcome.PASSED, CheckOutcome.NOT_APPLICABLE);

    private VerdictWords() {}

    static Verdict of(ModelValidated event) {
        return new Verdict(
                event.getMeta().getEventId(),
                Verdict.Conclusion.valueOf(event.getVerdict().name()),
                event.getBecause(),
                shortfalls(event),
                notHeld(event, "blocking").map(Finding::getCheck).distinct().sorted().toList(),
                held(event),
                conditions(event),
                event.getArtefactDigest(),
                event.getReportDigest(),
                event.getProfileDigest(),
                Attestations.heard(event.getAttestation()));
    }

    private static List<Reason> shortfalls(ModelValidated event) {
        return notHeld(event, "blocking")
                .map(f -> new Reason(
                        "findings." + f.getCheck() + (f.getSlice() == null ? "" : "[" + f.getSlice() + "]"),
                        f.getWords(),
                        "submit a new version that clears this check"))
                .toList();
    }

    private static List<String> conditions(ModelValidated event) {
        return notHeld(event, "condition").map(Finding::getWords).toList();
    }

    /** Checks that held, where they were told at all, in every slice. */
    private static List<String> held(ModelValidated event) {
        return event.getFindings().stream()
                .collect(Collectors.groupingBy(Finding::getCheck))
                .entrySet()
                .stream()
                .filter(check -> check.getValue().stream().allMatch(finding -> finding.getOutcome() == CheckOutcome.PASSED))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static Stream<Finding> notHeld(ModelValidated event, String severity) {
        return event.getFindings().stream()
                .filter(f -> f.getSeverity().equals(severity) && !HELD.contains(f.getOutcome()));
    }
}

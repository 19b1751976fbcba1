package io.assay.checker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.generic.GenericRecord;

/** Whether all that failed in a verdict was accepted, for that moment, by people who may, as the approval claims. */
final class Exceptions {

    private static final Set<String> HELD = Set.of("PASSED", "NOT_APPLICABLE");

    private final Log log;
    private final Entry deployed;
    private final Entry verdict;

    Exceptions(Log log, Entry deployed, Entry verdict) {
        this.log = log;
        this.deployed = deployed;
        this.verdict = verdict;
    }

    List<String> problems() {
        List<String> failed = verdict.records("findings").stream()
                .filter(finding -> finding.get("severity").toString().equals("blocking"))
                .filter(finding -> !HELD.contains(finding.get("outcome").toString()))
                .map(finding -> finding.get("check").toString())
                .distinct()
                .toList();
        if (!verdict.text("verdict").equals("FAILED") || failed.isEmpty()) {
            return List.of("rests on a verdict of " + verdict.text("verdict"));
        }
        List<String> problems = new ArrayList<>();
        failed.forEach(check -> accepted(check, problems));
        return problems;
    }

    private void accepted(String check, List<String> problems) {
        Instant moment = log.decidedAt(deployed);
        Optional<Entry> grant = log.find(deployed.text("approvalId"), "ModelApproved").stream()
                .flatMap(approved -> approved.records("exceptions").stream())
                .filter(counted -> counted.get("check").toString().equals(check))
                .map(counted -> text(counted, "grantId"))
                .flatMap(id -> log.find(id, "ExceptionGranted").stream())
                .filter(granted -> granted.text("check").equals(check)
                        && granted.text("verdictId").equals(verdict.id())
                        && granted.subject().equals(deployed.subject()))
                .findFirst();
        if (grant.isEmpty()) {
            problems.add("rests on a verdict in which " + check + " failed, which nobody accepted");
        } else if (!moment.isBefore(grant.get().instant("expiresAt"))) {
            problems.add("rests on an exception for " + check + " that had expired");
        } else if (deployed.makers().contains(grant.get().text("person"))) {
            problems.add("rests on an exception by " + grant.get().text("person") + ", who submitted or developed it");
        }
    }

    private static String text(GenericRecord record, String field) {
        return record.get(field) == null ? "" : record.get(field).toString();
    }
}

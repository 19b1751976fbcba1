package io.assay.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.avro.generic.GenericRecord;

/** Whether a version was reviewed as it was asked: by so many distinct people of each role, none of whom made it. */
final class Reviewed {

    private static final Set<String> GOOD = Set.of("SATISFACTORY", "SATISFACTORY_WITH_FINDINGS");

    private final Log log;
    private final Entry approved;
    private final Set<String> makers;

    Reviewed(Log log, Entry approved, Set<String> makers) {
        this.log = log;
        this.approved = approved;
        this.makers = makers;
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        log.naming("ApprovalRequested", "verdictId", approved.text("verdictId")).stream()
                .filter(request -> request.subject().equals(approved.subject()))
                .filter(request -> request.sequence() < approved.sequence())
                .reduce((one, later) -> one.sequence() > later.sequence() ? one : later)
                .ifPresent(request -> request.records("reviewsNeeded").forEach(need -> reviewed(need, problems)));
        return problems;
    }

    private void reviewed(GenericRecord need, List<String> problems) {
        String role = need.get("role").toString();
        long got = approved.records("reviews").stream()
                .map(counted -> counted.get("reviewId").toString())
                .flatMap(id -> log.find(id, "ReviewGiven").stream())
                .filter(given -> given.subject().equals(approved.subject())
                        && given.text("role").equals(role)
                        && given.text("verdictId").equals(approved.text("verdictId"))
                        && GOOD.contains(given.text("conclusion"))
                        && !makers.contains(given.text("person")))
                .map(given -> given.text("person"))
                .distinct()
                .count();
        long needed = ((Number) need.get("people")).longValue();
        if (got < needed) {
            problems.add("has " + got + " reviews of role " + role + ", needs " + needed);
        }
    }
}

package io.assay.checker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.generic.GenericRecord;

/** Whether consent given in advance covers a version: given by these people, for so many, so long, and for what it changes. */
final class StandingConsent {

    /** Facts in which no version may differ from the base of a standing approval. */
    private static final List<String> FIXED =
            List.of("facts.modelType", "facts.useCaseId", "facts.inputs", "facts.outputs");

    private final Log log;
    private final Entry registered;
    private final Entry approved;
    private final Instant moment;
    private final List<String> problems = new ArrayList<>();

    StandingConsent(Log log, Entry registered, Entry approved, Instant moment) {
        this.log = log;
        this.registered = registered;
        this.approved = approved;
        this.moment = moment;
    }

    List<String> problems() {
        String id = approved.text("standingId");
        for (GenericRecord approval : approved.records("approvals")) {
            Optional<Entry> given = log.find(approval.get("approvalId").toString(), "StandingApprovalGiven")
                    .filter(g -> g.text("standingId").equals(id) && g.text("person").equals(approval.get("person").toString()));
            given.ifPresentOrElse(this::covers, () -> problems.add("counts a standing approval that "
                    + approval.get("person") + " never gave"));
        }
        return problems;
    }

    private void covers(Entry given) {
        if (!moment.isBefore(given.instant("expiresAt"))) {
            problems.add("rests on a standing approval that had expired");
        }
        long used = log.of("ModelApproved")
                .filter(other -> other.key().equals(approved.key()))
                .filter(other -> given.text("standingId").equals(other.text("standingId")))
                .map(Entry::subject)
                .distinct()
                .count();
        if (used > given.number("largestCount")) {
            problems.add("is one of " + used + " versions by a standing approval for " + given.number("largestCount"));
        }
        log.about("ModelRegistered", given.text("modelId") + ":" + given.text("baseVersion")).stream()
                .findFirst()
                .ifPresentOrElse(this::sameWhereItMust, () -> problems.add("rests on a standing approval without a base"));
    }

    private void sameWhereItMust(Entry base) {
        FIXED.stream()
                .filter(path -> !Objects.equals(base.value(path), registered.value(path)))
                .forEach(path -> problems.add("differs in " + path + " from the base of its standing approval"));
    }
}

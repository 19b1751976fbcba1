package io.assay.checker;

import java.util.stream.Stream;

/** I1: each submission has one current state at rest; nothing was forgotten on the way. */
final class NoLoss implements Promise {

    @Override
    public Stream<Violation> brokenIn(Log log) {
        return Stream.of(
                        log.of("ModelSubmitted").filter(s -> !answered(log, s)).map(s -> lost(s, "was neither registered nor refused")),
                        log.of("ModelRegistered").filter(r -> !judged(log, r)).map(r -> lost(r, "was never validated")),
                        log.of("ModelValidated").filter(v -> !weighed(log, v)).map(v -> lost(v, "led to no approval request, approval or rejection")),
                        log.of("DeploymentRequested").filter(d -> !carriedOut(log, d)).map(d -> lost(d, "neither changed its slot nor failed")))
                .flatMap(s -> s);
    }

    private static boolean answered(Log log, Entry submitted) {
        return log.of("ModelRegistered", "ModelRefused").anyMatch(a -> a.text("submissionId").equals(submitted.id()))
                || log.of("ModelRegistered").anyMatch(r -> sameVersion(r, submitted) && sameFacts(r, submitted))
                || useCaseUnknown(log, submitted);
    }

    private static boolean useCaseUnknown(Log log, Entry submitted) {
        return log.of("UseCaseRegistered").noneMatch(u -> u.text("useCaseId").equals(submitted.text("facts.useCaseId")));
    }

    private static boolean judged(Log log, Entry registered) {
        return log.of("ModelValidated").anyMatch(v -> v.text("registrationId").equals(registered.id()))
                || registered.texts("facts.dataSets").stream().anyMatch(d -> dataSetUnknown(log, d));
    }

    private static boolean dataSetUnknown(Log log, String dataSet) {
        return log.of("DatasetRegistered").noneMatch(d -> d.text("dataSetId").equals(dataSet));
    }

    private static boolean weighed(Log log, Entry validated) {
        return validated.text("requestId") != null
                || log.of("ApprovalRequested", "ModelApproved", "ModelRejected")
                        .anyMatch(next -> validated.id().equals(next.text("verdictId")));
    }

    private static boolean carriedOut(Log log, Entry requested) {
        return log.of("ModelDeployed", "ModelRolledBack", "ModelUndeployed", "ModelDeploymentFailed")
                .anyMatch(next -> requested.id().equals(next.text("requestId"))
                        || next.has("causeId") && requested.id().equals(next.text("causeId")));
    }

    private static boolean sameVersion(Entry one, Entry other) {
        return one.subject().equals(other.subject());
    }

    private static boolean sameFacts(Entry one, Entry other) {
        return one.event().get("facts").equals(other.event().get("facts"));
    }

    private static Violation lost(Entry entry, String words) {
        return new Violation("I1", entry.subject(), entry.type() + " " + entry.id() + " " + words);
    }
}

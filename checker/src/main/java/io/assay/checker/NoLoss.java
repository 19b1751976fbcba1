package io.assay.checker;

import java.util.Set;
import java.util.stream.Stream;

/**
 * I1: each submission has one current state at rest; nothing was forgotten on the way. What lies in the dead letters
 * failed with a reason, and what names a use case or data set that nobody registered waits for it.
 */
final class NoLoss implements Promise {

    private static final Set<String> SLOT_CHANGES =
            Set.of("ModelDeployed", "ModelRolledBack", "ModelUndeployed", "ModelDeploymentFailed");
    private static final Set<String> WEIGHED = Set.of("ApprovalRequested", "ModelApproved", "ModelRejected");

    @Override
    public Stream<Violation> brokenIn(Log log) {
        return Stream.of(
                        lost(log, "ModelSubmitted", NoLoss::answered, "was neither registered nor refused"),
                        lost(log, "ModelRegistered", NoLoss::judged, "was never validated"),
                        lost(log, "RevalidationRequested", NoLoss::judgedAnew, "was never answered"),
                        lost(log, "ModelValidated", NoLoss::weighed, "led to no approval request, approval or rejection"),
                        lost(log, "DeploymentRequested", NoLoss::carriedOut, "neither changed its slot nor failed"))
                .flatMap(s -> s);
    }

    private interface Followed {
        boolean up(Log log, Entry entry);
    }

    private static Stream<Violation> lost(Log log, String type, Followed followed, String words) {
        return log.of(type)
                .filter(entry -> !log.buried(entry) && !followed.up(log, entry))
                .map(entry -> new Violation("I1", entry.subject(), type + " " + entry.id() + " " + words));
    }

    private static boolean answered(Log log, Entry submitted) {
        return any(log, "ModelRegistered", "submissionId", submitted.id())
                || any(log, "ModelRefused", "submissionId", submitted.id())
                || log.about("ModelRegistered", submitted.subject()).stream().anyMatch(r -> sameFacts(r, submitted))
                || !any(log, "UseCaseRegistered", "useCaseId", submitted.text("facts.useCaseId"));
    }

    private static boolean judged(Log log, Entry registered) {
        return any(log, "ModelValidated", "registrationId", registered.id()) || dataSetUnknown(log, registered);
    }

    private static boolean judgedAnew(Log log, Entry requested) {
        var registered = log.about("ModelRegistered", requested.subject());
        return any(log, "ModelValidated", "requestId", requested.id())
                || registered.isEmpty()
                || dataSetUnknown(log, registered.getFirst());
    }

    private static boolean dataSetUnknown(Log log, Entry registered) {
        return registered.texts("facts.dataSets").stream()
                .anyMatch(dataSet -> !any(log, "DatasetRegistered", "dataSetId", dataSet));
    }

    private static boolean weighed(Log log, Entry validated) {
        return validated.text("requestId") != null
                || WEIGHED.stream().anyMatch(next -> any(log, next, "verdictId", validated.id()));
    }

    private static boolean carriedOut(Log log, Entry requested) {
        return SLOT_CHANGES.stream().anyMatch(next -> any(log, next, "requestId", requested.id()))
                || any(log, "ModelRolledBack", "causeId", requested.id());
    }

    private static boolean any(Log log, String type, String path, String value) {
        return !log.naming(type, path, value).isEmpty();
    }

    private static boolean sameFacts(Entry one, Entry other) {
        return one.event().get("facts").equals(other.event().get("facts"));
    }
}

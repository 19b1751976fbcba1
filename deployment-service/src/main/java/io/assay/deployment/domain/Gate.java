package io.assay.deployment.domain;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Checks for itself what an approval rests on, so that nobody has to be believed. */
final class Gate {

    private interface Check {
        Stream<Objection> against(Heard.Approved approved, Moment now);
    }

    private final List<Check> checks;

    Gate(Policy policy, Signatures signatures) {
        var quorum = new Quorum(policy);
        var proofs = new Proofs(signatures);
        this.checks = List.of(
                when(Gate::failed, "not-allowed", "its verdict is not a pass"),
                when((a, now) -> a.release().environments().isEmpty(), "out-of-terms", "it names no environment"),
                when((a, now) -> a.release().expiredAt(now.at()), "expired", "it had expired when it was said"),
                when((a, now) -> !a.isBound(), "other-digest",
                        "its artefact digest is not that of the registered model file, nor is there a declared revision instead"),
                (a, now) -> now.recalls().of(a.release().bytes()).stream()
                        .map(recall -> new Objection("recalled", recall.words())),
                (a, now) -> quorum.against(a, now.at()),
                (a, now) -> proofs.against(a, now.at()));
    }

    /** What speaks against an approval that lies under the key of this model; empty when it holds. */
    List<Objection> against(String modelId, Heard.Approved approved, Moment now) {
        Stream<Objection> misplaced = approved.modelId().equals(modelId)
                ? Stream.empty()
                : Stream.of(new Objection("contradiction", "it is about " + approved.modelId() + ", not " + modelId));
        return Stream.concat(misplaced, checks.stream().flatMap(c -> c.against(approved, now))).toList();
    }

    private static boolean failed(Heard.Approved approved, Moment now) {
        return !approved.verdict().passed() && !approved.grounds().acceptsFailuresAt(now.at());
    }

    private static Check when(BiPredicate<Heard.Approved, Moment> wrong, String attempt, String words) {
        return (approved, now) -> wrong.test(approved, now) ? Stream.of(new Objection(attempt, words)) : Stream.empty();
    }
}

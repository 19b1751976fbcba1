package io.assay.deployment.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Answers pipelines that ship by other ways whether bytes may be deployed, by the same gate as our own. */
public final class Clearances {

    private final Gate gate;
    private final Recalls recalls;
    private final Map<Version, Word> words = new ConcurrentHashMap<>();

    private record Version(String modelId, String version) {}

    /**
     * The last word on a version.
     *
     * @param release what was approved last; null when nothing ever was
     * @param standing what the registry said last; the release itself when that counts
     * @param reasons why the gate does not let it through; empty when it does
     */
    private record Word(Standing standing, Release release, List<String> reasons) {

        Word after(Word earlier) {
            return release == null ? new Word(standing, earlier.release, reasons) : this;
        }
    }

    public Clearances(Policy policy, Signatures signatures, Recalls recalls) {
        this.gate = new Gate(policy, signatures);
        this.recalls = recalls;
    }

    /** Hears what the registry says, in whatever order. */
    public void hear(String modelId, Heard heard, Instant at) {
        switch (heard) {
            case Heard.Approved approved -> {
                Release release = approved.release();
                var objections = gate.against(modelId, approved, new Moment(at, Recalls.NONE));
                var reasons = objections.stream().map(Objection::words).toList();
                keep(modelId, release.version(), new Word(release, release, reasons));
            }
            case Heard.Rejected r -> keep(modelId, r.version(), without(new Standing.Withdrawn(r.sequence())));
            case Heard.Suspended s ->
                keep(modelId, s.version(), without(new Standing.Suspended(s.sequence(), s.words())));
            case Heard.Retired r -> keep(modelId, r.version(), without(new Standing.Retired(r.sequence())));
            default -> throw new IllegalArgumentException("the gate does not hear " + heard.getClass());
        }
    }

    private static Word without(Standing standing) {
        return new Word(standing, null, List.of());
    }

    private void keep(String modelId, String version, Word word) {
        words.merge(new Version(modelId, version), word, Clearances::later);
    }

    /** Whether these bytes, of a model that is seen, may be deployed there and then; unknown bytes may not. */
    public Clearance of(String digest, String environment, Instant at, Predicate<String> seen) {
        return words.entrySet().stream()
                .filter(e -> seen.test(e.getKey().modelId()))
                .filter(e -> e.getValue().release() != null
                        && e.getValue().release().artefactDigest().equals(digest))
                .map(e -> clearance(e.getKey(), e.getValue(), environment, at))
                .max(Comparator.comparing(Clearance::approved))
                .orElseGet(() -> Clearance.unknown(digest));
    }

    /** What speaks against a version there and then, though it may be serving; empty when nothing does. */
    public List<String> against(Place place, String version, Instant at) {
        Word word = words.get(new Version(place.modelId(), version));
        return word == null
                ? List.of(version + " was never approved")
                : reasons(version, word, place.environment(), at);
    }

    /** A word that the gate does not let through, by whomever it was said, never takes the place of one that holds. */
    private static Word later(Word known, Word heard) {
        boolean ended = known.standing() instanceof Standing.Retired;
        boolean counts = heard.reasons().isEmpty() == known.reasons().isEmpty()
                ? heard.standing().sequence() > known.standing().sequence()
                : heard.reasons().isEmpty();
        return !ended && counts ? heard.after(known) : known.after(heard);
    }

    private List<String> reasons(String version, Word word, String environment, Instant at) {
        return word.reasons().isEmpty()
                ? word.standing().against(version, environment, new Moment(at, recalls)).stream()
                        .map(Reason::problem)
                        .toList()
                : word.reasons();
    }

    private Clearance clearance(Version version, Word word, String environment, Instant at) {
        List<String> reasons = reasons(version.version(), word, environment, at);
        Release release = word.release();
        return new Clearance(
                reasons.isEmpty(), version.modelId(), version.version(), release.papers().approvalId(),
                release.expiresAt(), reasons.isEmpty() ? "approved for " + environment : String.join("; ", reasons));
    }
}

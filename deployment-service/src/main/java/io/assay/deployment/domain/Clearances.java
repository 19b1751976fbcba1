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
    private final Map<Version, Word> words = new ConcurrentHashMap<>();

    private record Version(String modelId, String version) {}

    /** The last word on a version; {@code reasons} say why it does not hold, and are empty when it does. */
    private record Word(long sequence, Release release, List<String> reasons) {

        Word after(Word earlier) {
            return release == null ? new Word(sequence, earlier.release, reasons) : this;
        }
    }

    public Clearances(Policy policy) {
        this.gate = new Gate(policy);
    }

    /** Hears what the registry says, in whatever order. */
    public void hear(String modelId, Heard heard, Instant at) {
        if (heard instanceof Heard.Approved approved) {
            Release release = approved.release();
            var word = new Word(release.sequence(), release, gate.against(approved, at));
            words.merge(new Version(modelId, release.version()), word, Clearances::later);
        } else if (heard instanceof Heard.Rejected rejected) {
            var word = new Word(rejected.sequence(), null, List.of("it was rejected"));
            words.merge(new Version(modelId, rejected.version()), word, Clearances::later);
        }
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

    private static Word later(Word known, Word heard) {
        return heard.sequence() > known.sequence() ? heard.after(known) : known.after(heard);
    }

    private static Clearance clearance(Version version, Word word, String environment, Instant at) {
        List<String> reasons = word.reasons().isEmpty()
                ? word.release().against(version.version(), environment, at).stream().map(Reason::problem).toList()
                : word.reasons();
        Release release = word.release();
        return new Clearance(
                reasons.isEmpty(), version.modelId(), version.version(), release.papers().approvalId(),
                release.expiresAt(), reasons.isEmpty() ? "approved for " + environment : String.join("; ", reasons));
    }
}

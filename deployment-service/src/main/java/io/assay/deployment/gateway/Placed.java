package io.assay.deployment.gateway;

import io.assay.deployment.domain.Declaration;
import java.time.Instant;

/**
 * What a slot says of its live place or of its shadow.
 *
 * @param epoch the slot's epoch at which this was said
 * @param since when the broker appended it
 * @param version what serves; null when nothing does
 * @param artefactDigest the bytes that serve; empty where they serve elsewhere
 * @param declaration what they take and give
 * @param terms on which terms they serve
 */
public record Placed(
        long epoch, Instant since, String version, String artefactDigest, Declaration declaration, Terms terms) {

    static final Placed NEVER = empty(0, Instant.EPOCH);

    /** Approved, without a limit. */
    public Placed(long epoch, Instant since, String version, String artefactDigest, Declaration declaration) {
        this(epoch, since, version, artefactDigest, declaration, Terms.NONE);
    }

    /** Nothing serves any more. */
    public static Placed empty(long epoch, Instant since) {
        return new Placed(epoch, since, null, null, null, Terms.NONE);
    }

    /** Whether a version serves. */
    public boolean serves() {
        return version != null;
    }

    /** Whether what serves answers elsewhere. */
    boolean elsewhere() {
        return serves() && declaration.remote() != null;
    }

    /** What a recall names it by. */
    public String bytes() {
        return elsewhere() && artefactDigest.isEmpty()
                ? declaration.remote().url() + "#" + declaration.remote().revision()
                : artefactDigest;
    }

    Placed orLater(Placed other) {
        return other.epoch() > epoch ? other : this;
    }
}

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
 */
public record Placed(
        long epoch, Instant since, String version, String artefactDigest, Declaration declaration) {

    static final Placed NEVER = new Placed(0, Instant.EPOCH, null, null, null);

    /** Nothing serves any more. */
    public static Placed empty(long epoch, Instant since) {
        return new Placed(epoch, since, null, null, null);
    }

    /** Whether a version serves. */
    public boolean serves() {
        return version != null;
    }

    /** Whether what serves answers elsewhere. */
    boolean elsewhere() {
        return serves() && declaration.remote() != null;
    }

    Placed orLater(Placed other) {
        return other.epoch() > epoch ? other : this;
    }
}

package io.assay.monitoring.domain;

import io.assay.statistics.Reconstruction;

/**
 * What is counted of a window beside its columns.
 *
 * @param tier risk tier of the version
 * @param profileDigest digest of the profile on whose bins its columns are counted; null without one
 * @param epoch highest serving epoch
 * @param rows unique rows in time
 * @param late rows of this window that came after its grace
 * @param astray rows that came in this window's time but claim one more than five minutes ahead, or too long ago
 * @param failed requests that got no prediction
 * @param extra values of columns that the profile does not name
 * @param revision rises with each count
 * @param reconstruction how far rows lie from the reference's principal components
 */
public record Head(
        String tier, String profileDigest, long epoch, long rows, long late, long astray, long failed, long extra,
        long revision, Reconstruction reconstruction) {

    static Head empty(String tier, String profileDigest) {
        return new Head(tier, profileDigest, 0, 0, 0, 0, 0, 0, 0, Reconstruction.NONE);
    }

    /** Where this one stands to another when their columns do not add up: the greater keeps its own. */
    int order(Head other) {
        return digest().compareTo(other.digest());
    }

    /** Both together, under the greater revision; tier and profile are those of the one that leads. */
    Head plus(Head other) {
        int order = order(other);
        Head lead = order < 0 || order == 0 && tier.compareTo(other.tier) < 0 ? other : this;
        return new Head(
                lead.tier,
                lead.profileDigest,
                Math.max(epoch, other.epoch),
                rows + other.rows,
                late + other.late,
                astray + other.astray,
                failed + other.failed,
                extra + other.extra,
                Math.max(revision, other.revision),
                order == 0 ? reconstruction.plus(other.reconstruction) : lead.reconstruction);
    }

    Head revised(long next) {
        return new Head(tier, profileDigest, epoch, rows, late, astray, failed, extra, next, reconstruction);
    }

    private String digest() {
        return profileDigest == null ? "" : profileDigest;
    }
}

package io.assay.deployment.domain;

/**
 * A version that serves in a slot.
 *
 * @param version the version
 * @param epoch the slot's epoch since which it serves so
 * @param byRollback whether a rollback brought it here; then no rollback follows by itself
 */
public record Serves(String version, long epoch, boolean byRollback) {

    static boolean is(Serves serves, String version) {
        return serves != null && serves.version().equals(version);
    }
}

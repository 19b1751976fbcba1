package io.assay.deployment.domain;

/**
 * A version that serves in a slot.
 *
 * @param version the version
 * @param epoch the slot's epoch since which it serves so
 * @param byRollback whether a rollback brought it here; then no rollback follows by itself
 * @param bytes what a recall names it by; null where that is not known
 * @param incident the incident by which it serves past the gate; null when it was approved
 */
public record Serves(String version, long epoch, boolean byRollback, String bytes, String incident) {

    static boolean is(Serves serves, String version) {
        return serves != null && serves.version().equals(version);
    }

    /** Whether this version serves, and by an approval. */
    static boolean byApproval(Serves serves, String version) {
        return is(serves, version) && serves.incident() == null;
    }
}

package io.assay.registry.domain;

/** Who took an approval back, and in which role. */
public record Revoker(String person, String role) {

    /** Whether they may take back what this person approved. */
    boolean mayTakeBackFrom(String approver) {
        return approver.equals(person) || role.equals("risk-officer");
    }
}

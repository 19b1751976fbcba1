package io.assay.wire.people;

/** A known person asks for what that person may not do; its message says why. Answered with 403, counted and logged. */
public final class NotAllowedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Denial reason;

    /** For what no role or tenant forbids, but the duties of others: who made a thing may not approve it. */
    public NotAllowedException(String why) {
        this(Denial.DUTY, why);
    }

    NotAllowedException(Denial reason, String why) {
        super(why);
        this.reason = reason;
    }

    Denial reason() {
        return reason;
    }
}

package io.assay.wire.people;

/** A known person asks for what that person may not do; its message says why. Answered with 403. */
public final class NotAllowedException extends RuntimeException {

    public NotAllowedException(String why) {
        super(why);
    }
}

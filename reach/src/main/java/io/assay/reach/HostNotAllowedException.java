package io.assay.reach;

/** A host may not be asked, and why. */
public final class HostNotAllowedException extends RuntimeException {

    HostNotAllowedException(String why) {
        super(why);
    }
}

package io.assay.deployment.domain;

import java.time.Instant;

/** Says whether a signed statement counts: who signed, whether they may, and whether it is what an event claims. */
public interface Signatures {

    /** What came of checking one statement, which may be null, in an event appended at that time. */
    Seal of(Attested attested, Claim claim, Instant appendedAt);

    /** Whether a statement counts. */
    sealed interface Seal {

        /** It counts. */
        record Holds(Stated stated) implements Seal {}

        /** It is not signed, and here nothing needs to be. */
        record Unasked() implements Seal {}

        /** It does not count; the attempt is named as security events name it. */
        record Broken(String attempt, String words) implements Seal {}
    }
}

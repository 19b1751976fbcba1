package io.assay.signing;

import java.util.Locale;

/** What came of checking a signed statement against what an event claims. */
public sealed interface Verification {

    /** It counts: this key signed exactly this. */
    record Valid(String keyId, Statement statement) implements Verification {}

    /** It does not count. */
    record Refused(Doubt doubt, String words) implements Verification {}

    /** Why a statement does not count. */
    enum Doubt {
        /** There is no statement, or no signature. */
        UNSIGNED,
        /** Nobody trusts the key. */
        UNKNOWN_KEY,
        /** The key was revoked, or did not count at that time. */
        RETIRED_KEY,
        /** The key may not sign this, or not for this person or service. */
        NOT_ALLOWED,
        /** The signature is not over these bytes by this key. */
        FORGED,
        /** The event says something else than what was signed. */
        CONTRADICTION;

        /** Its name in events. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

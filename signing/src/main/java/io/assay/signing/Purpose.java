package io.assay.signing;

import java.util.Arrays;
import java.util.Optional;

/** What a statement states; a key counts only for the purposes for which it is trusted. */
public enum Purpose {
    VERDICT("verdict"),
    APPROVAL("approval"),
    REVIEW("review"),
    EXCEPTION("exception"),
    STANDING_APPROVAL("standing-approval"),
    TIER_OVERRIDE("tier-override"),
    REVOCATION("revocation"),
    BREAK_GLASS("break-glass"),
    CHECKPOINT("checkpoint");

    private final String word;

    Purpose(String word) {
        this.word = word;
    }

    /** The purpose of this name. */
    public static Optional<Purpose> named(String word) {
        return Arrays.stream(values()).filter(p -> p.word.equals(word)).findFirst();
    }

    /** Its name in statements and files. */
    public String word() {
        return word;
    }
}

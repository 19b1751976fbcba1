package io.assay.wire.people;

import java.util.Locale;

/** Why something was denied, as it is counted. */
enum Denial {
    NO_TOKEN,
    BAD_TOKEN,
    NO_RULE,
    ROLE,
    TENANT,
    DUTY,
    PACE,
    SIZE;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

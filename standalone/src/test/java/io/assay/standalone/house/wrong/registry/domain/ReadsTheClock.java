package io.assay.standalone.house.wrong.registry.domain;

import java.time.Instant;

/** Wrong: a domain with a clock. */
final class ReadsTheClock {

    Instant at() {
        return Instant.now();
    }
}

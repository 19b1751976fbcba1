package io.assay.standalone.house.wrong.registry.domain;

import java.time.Instant;
import java.util.function.Supplier;

/** Wrong: a domain with a clock behind its back. */
final class PassesTheClock {

    Supplier<Instant> clock() {
        return Instant::now;
    }
}

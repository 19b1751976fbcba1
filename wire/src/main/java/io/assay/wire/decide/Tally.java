package io.assay.wire.decide;

import io.assay.wire.Wire;
import io.micrometer.core.instrument.Counter;

/** Counts what a decider did, under names that carry no ids. */
final class Tally {

    final Counter heard;
    final Counter duplicates;
    final Counter said;
    final Counter parked;
    final Counter deadLetters;

    Tally(Wire wire) {
        heard = counter(wire, "heard");
        duplicates = counter(wire, "duplicates");
        said = counter(wire, "said");
        parked = counter(wire, "parked");
        deadLetters = counter(wire, "dead.letters");
    }

    private static Counter counter(Wire wire, String what) {
        return Counter.builder("modelops.events." + what)
                .tag("service", wire.service())
                .register(wire.meters());
    }
}

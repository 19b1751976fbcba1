package io.assay.wire.decide;

import io.assay.wire.Wire;

/** An event grew beyond what a topic takes. */
final class OversizeException extends RuntimeException {

    OversizeException(String event, int bytes) {
        super("it would lead to a %s of %,d bytes, more than the %,d that an event may have; shorten its texts or lists"
                .formatted(event, bytes, Wire.LARGEST_EVENT));
    }
}

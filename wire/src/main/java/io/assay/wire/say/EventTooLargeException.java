package io.assay.wire.say;

import io.assay.wire.Wire;

/** What someone says would make an event larger than events may be; its message says how large and what to do. */
public final class EventTooLargeException extends RuntimeException {

    EventTooLargeException(String event, int bytes) {
        super("it would be a %s of %,d bytes, more than the %,d that an event may have; shorten its texts or lists"
                .formatted(event, bytes, Wire.LARGEST_EVENT));
    }
}

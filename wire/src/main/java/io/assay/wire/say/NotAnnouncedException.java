package io.assay.wire.say;

/** The broker did not acknowledge an event; whoever said it must be told to try again. */
public final class NotAnnouncedException extends RuntimeException {

    NotAnnouncedException(String topic, Throwable cause) {
        super("the broker did not acknowledge the event for topic " + topic + "; try again with the same request", cause);
    }
}

package io.assay.registry.gateway;

/** The evidence log could not be read in time where its index says that an entry lies. */
public final class LogUnreadableException extends RuntimeException {

    LogUnreadableException(String topic, long offset) {
        super("the evidence log cannot be read now at offset " + offset + " of " + topic);
    }
}

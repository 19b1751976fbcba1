package io.assay.wire.avro;

/** A record's bytes are not the event they should be; the record's own fault, so it can be set aside alone. */
public final class UndecodableException extends RuntimeException {

    public UndecodableException(String reason) {
        super(reason);
    }

    public UndecodableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}

package io.assay.wire.avro;

/** The schema registry refuses a schema: it is not valid, or not compatible with what is registered. */
public final class SchemaRefusedException extends RuntimeException {

    SchemaRefusedException(String subject, String answer) {
        super("the schema registry refuses the schema of " + subject + ": " + answer);
    }
}

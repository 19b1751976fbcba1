package io.assay.wire.avro;

/** A subject lacks the schema that is about to be written. */
public final class SchemaMissingException extends RuntimeException {

    SchemaMissingException(String subject) {
        super("the schema registry has no such schema under " + subject + "; run `assay schemas register`");
    }
}

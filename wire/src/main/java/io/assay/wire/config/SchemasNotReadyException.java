package io.assay.wire.config;

import java.util.List;

/** The service cannot start because the schema registry lacks schemas. */
public final class SchemasNotReadyException extends RuntimeException {

    SchemasNotReadyException(List<String> subjects) {
        super("the schema registry lacks the schemas of these subjects: " + String.join(", ", subjects)
                + "; run `assay schemas register`");
    }
}

package io.assay.wire.avro;

import io.assay.events.Meta;
import org.apache.avro.util.ClassSecurityValidator;

/** Lets Avro create our own events and what it trusts by itself, and no other class, whatever a schema names. */
final class TrustedClasses {

    private TrustedClasses() {}

    static void trustEventsOnly() {
        String ours = Meta.class.getPackageName();
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.DEFAULT, type -> type.getPackageName().equals(ours)));
    }
}

package io.assay.wire.avro;

import java.net.URI;

/** The schema registry cannot be asked; nobody's record is at fault, so whoever asked must try again later. */
public final class RegistryUnavailableException extends RuntimeException {

    RegistryUnavailableException(URI url, String problem, Throwable cause) {
        super("the schema registry at " + url + " " + problem + "; check schema.registry.url (SCHEMA_REGISTRY_URL)", cause);
    }
}

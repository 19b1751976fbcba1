package io.assay.registry.work;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** A place that files may be fetched from. */
interface Source {

    /** Whether this location lies in this place. */
    boolean covers(URI location);

    /**
     * The bytes at a location that it covers.
     *
     * @throws NotFetchedException when they cannot be had from there, whoever asks again
     */
    InputStream open(URI location) throws IOException;
}

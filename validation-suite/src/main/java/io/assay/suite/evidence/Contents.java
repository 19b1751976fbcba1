package io.assay.suite.evidence;

import java.io.InputStream;

/** Where models and data lie, named by digest. */
public interface Contents {

    /**
     * A model file's bytes, as they were registered.
     *
     * @throws UnavailableException when they cannot be had
     */
    byte[] model(String digest) throws UnavailableException;

    /**
     * A data set's content, checked against its digest while it is read.
     *
     * @throws UnavailableException when it cannot be had
     */
    InputStream data(String digest) throws UnavailableException;
}

package io.assay.store;

/** Nothing is stored under a digest. */
public final class MissingContentException extends RuntimeException {

    MissingContentException(Digest digest) {
        super("the store holds nothing named " + digest);
    }
}

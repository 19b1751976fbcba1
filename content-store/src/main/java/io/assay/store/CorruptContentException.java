package io.assay.store;

/** What lies under a digest is not what was stored there. */
public final class CorruptContentException extends RuntimeException {

    CorruptContentException(Digest digest) {
        super("what the store holds under " + digest + " has another digest: it was changed or damaged");
    }
}

package io.assay.store;

/** Content exceeds the limit it was put or read under. */
public final class TooLargeException extends RuntimeException {

    TooLargeException(long limit) {
        super("the content is larger than the limit of %,d bytes".formatted(limit));
    }
}

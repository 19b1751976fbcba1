package io.assay.registry.work;

/** A file cannot be had from where it was said to be; asking again will not help. */
final class NotFetchedException extends RuntimeException {

    NotFetchedException(String why) {
        super(why);
    }
}

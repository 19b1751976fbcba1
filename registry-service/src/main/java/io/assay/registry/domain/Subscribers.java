package io.assay.registry.domain;

/** Tells those outside. */
public interface Subscribers {

    /** Tells one of them, and returns whatever comes of it. */
    Answer tell(Subscription subscription, Notice notice);
}

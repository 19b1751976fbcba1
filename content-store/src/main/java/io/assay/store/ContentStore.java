package io.assay.store;

import java.io.InputStream;

/** Keeps content under its digest; what services share besides Kafka. */
public interface ContentStore {

    /** What was put: its name and its size in bytes. */
    record Stored(Digest digest, long size) {}

    /**
     * Stores everything the stream holds; durable when it returns. The same content twice is stored once.
     *
     * @throws TooLargeException when it holds more than {@code maxBytes}
     * @throws StoreUnavailableException when it cannot be written; nothing half-written stays
     */
    Stored put(InputStream content, long maxBytes);

    /**
     * The content, checked while it is read: the last read fails if the bytes are not those that were stored.
     *
     * @throws MissingContentException when nothing is stored under this digest
     */
    InputStream open(Digest digest);

    /**
     * The whole content, checked.
     *
     * @throws MissingContentException when nothing is stored under this digest
     * @throws CorruptContentException when the bytes are not those that were stored
     * @throws TooLargeException when it is larger than {@code maxBytes}
     */
    byte[] read(Digest digest, long maxBytes);

    /** Whether something is stored under this digest. */
    boolean holds(Digest digest);

    /**
     * Size in bytes of what is stored.
     *
     * @throws MissingContentException when nothing is stored under this digest
     */
    long size(Digest digest);
}

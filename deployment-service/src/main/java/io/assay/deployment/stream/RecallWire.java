package io.assay.deployment.stream;

import io.assay.deployment.gateway.RecallBook;
import io.assay.events.ArtefactRecalled;
import io.assay.wire.event.Told;

/** Tells a replica what is recalled. */
public final class RecallWire {

    private final RecallBook book;

    public RecallWire(RecallBook book) {
        this.book = book;
    }

    /** Hands on one recall; the bytes are those that its key names. */
    public void hear(Told told) {
        if (told.event() instanceof ArtefactRecalled recalled) {
            book.hear(told.key(), RecallsWire.heard(recalled));
        }
    }
}

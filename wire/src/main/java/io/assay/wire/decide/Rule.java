package io.assay.wire.decide;

import io.assay.wire.decision.Decision;
import java.time.Instant;

/** The pure function that decides: a key's past in, what is said about it out. */
@FunctionalInterface
public interface Rule<S, H, F> {

    /** Decides what becomes of one thing heard, at the time the broker appended it. */
    Decision<S, F> decide(S past, H heard, Instant at);
}

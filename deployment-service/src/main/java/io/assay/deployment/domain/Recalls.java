package io.assay.deployment.domain;

import java.util.Optional;

/** Knows which bytes are recalled: by the model file's digest, or by {@code <url>#<revision>} of what answers elsewhere. */
@FunctionalInterface
public interface Recalls {

    /** Nothing is recalled. */
    Recalls NONE = bytes -> Optional.empty();

    /** The recall of these bytes; empty when they may serve. */
    Optional<Recall> of(String bytes);
}

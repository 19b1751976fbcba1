package io.assay.wire.config;

import java.util.List;

/** The service cannot start because topics are missing, different, or not to be asked for. */
public final class TopicsNotReadyException extends RuntimeException {

    TopicsNotReadyException(List<String> problems) {
        super("topics are not ready:\n  " + String.join("\n  ", problems));
    }
}

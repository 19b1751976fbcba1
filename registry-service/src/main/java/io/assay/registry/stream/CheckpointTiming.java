package io.assay.registry.stream;

import io.assay.evidence.Checkpoint;
import java.time.Duration;

/**
 * What the evidence log is called and how often its checkpoints are published.
 *
 * @param origin name of the log, a URL without scheme
 * @param interval how long a log that grew goes without a new checkpoint
 */
public record CheckpointTiming(String origin, Duration interval) {

    public CheckpointTiming {
        Checkpoint.requireOrigin(origin);
        if (!interval.isPositive()) {
            throw new IllegalArgumentException("assay.evidence.interval is " + interval + "; set it to more than nothing, e.g. 1m");
        }
    }
}

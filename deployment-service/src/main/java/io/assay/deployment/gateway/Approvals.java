package io.assay.deployment.gateway;

import io.assay.wire.follow.Follower;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;

/** Says whether all has been heard that the registry has said of versions so far. */
public final class Approvals {

    private final Follower follower;

    public Approvals(Follower follower) {
        this.follower = follower;
    }

    /** Waits until everything is heard that was said before; false when that took too long or the broker is away. */
    public boolean heardWithin(Duration patience) {
        try {
            return follower.awaitCurrent(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (KafkaException e) {
            return false;
        }
    }
}

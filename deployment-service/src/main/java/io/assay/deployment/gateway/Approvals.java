package io.assay.deployment.gateway;

import io.assay.wire.follow.Follower;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/** Says whether all has been heard that was said of versions and recalls so far. */
public final class Approvals {

    private final List<Follower> followers;

    public Approvals(List<Follower> followers) {
        this.followers = List.copyOf(followers);
    }

    /** Waits until everything is heard that was said before; false when that took too long or the broker is away. */
    public boolean heardWithin(Duration patience) {
        try {
            for (Follower follower : followers) {
                if (!follower.awaitCurrent(patience)) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (KafkaException e) {
            return false;
        }
    }
}

package io.assay.runtime.endpoint;

import io.assay.runtime.UnusableModelException;
import java.time.Duration;

/** When an answer must be there at the latest. */
record Deadline(long nanos, Duration limit) {

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos(), limit);
    }

    /** Time left, at most {@code most}; none left is an error. */
    Duration left(Duration most) {
        long left = nanos - System.nanoTime();
        if (left <= 0) {
            throw over(limit);
        }
        return Duration.ofNanos(Math.min(left, most.toNanos()));
    }

    static UnusableModelException over(Duration limit) {
        return new UnusableModelException("the endpoint did not answer within " + limit + " and is not waited for");
    }
}

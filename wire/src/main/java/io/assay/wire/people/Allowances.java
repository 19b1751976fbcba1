package io.assay.wire.people;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What each caller may still ask: a bucket per caller and pace, filled evenly over a minute. */
final class Allowances {

    /** Beyond so many callers, those who have asked nothing for a minute are forgotten: a full bucket is a new one. */
    private static final int MOST = 10_000;

    private final Map<Key, Bucket> buckets = new ConcurrentHashMap<>();
    private final LimitSettings limits;

    private record Key(String caller, Kind kind) {}

    /** What is counted apart. */
    enum Kind {
        ACT,
        READ,
        INFERENCE
    }

    Allowances(LimitSettings limits) {
        this.limits = limits;
    }

    /** Takes one; throws {@link TooFastException} when nothing is left. */
    void take(String caller, Kind kind) {
        if (buckets.size() > MOST) {
            buckets.entrySet().removeIf(e -> e.getValue().getAvailableTokens() >= perMinute(e.getKey().kind()));
        }
        var taken = buckets.computeIfAbsent(new Key(caller, kind), key -> bucket(kind)).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw new TooFastException(caller, Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(Kind kind) {
        int most = perMinute(kind);
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofMinutes(1)))
                .build();
    }

    private int perMinute(Kind kind) {
        return switch (kind) {
            case ACT -> limits.requestsPerMinute();
            case READ -> limits.readsPerMinute();
            case INFERENCE -> limits.inferencesPerMinute();
        };
    }
}

package io.assay.monitoring.gateway;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/** In which shard a request lies. */
public final class Shards {

    /** How many there are. */
    public static final int COUNT = 64;

    private Shards() {}

    /** {@code murmur2} of the request id, mod 64: the same request is always in the same shard. */
    public static int of(String requestId) {
        return Utils.toPositive(Utils.murmur2(requestId.getBytes(StandardCharsets.UTF_8))) % COUNT;
    }
}

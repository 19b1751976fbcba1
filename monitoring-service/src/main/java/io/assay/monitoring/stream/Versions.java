package io.assay.monitoring.stream;

import io.assay.events.VersionFollowed;
import io.assay.monitoring.domain.Batch;
import io.assay.monitoring.domain.Followed;
import io.assay.monitoring.domain.Tracked;
import io.assay.monitoring.gateway.StoredProfiles;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.UndecodableException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known of the versions that predictions name: what was followed, and the profile that it names. */
final class Versions {

    static final String TABLE = "versions";

    private static final int MOST = 100;
    private static final Logger LOG = LoggerFactory.getLogger(Versions.class);

    private final ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> table;
    private final AvroCodec codec;
    private final StoredProfiles profiles;
    private final Map<String, Read> read = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Read> eldest) {
            return size() > MOST;
        }
    };

    /** A version as it was read from these bytes. */
    private record Read(byte[] bytes, Known known) {}

    /** Whether enough is known to count. */
    sealed interface Lookup {}

    /** All that counting needs. */
    record Known(Tracked tracked) implements Lookup {}

    /** Something is not known yet. */
    record Unknown(String waitsFor) implements Lookup {}

    Versions(
            ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> table, AvroCodec codec, StoredProfiles profiles) {
        this.table = table;
        this.codec = codec;
        this.profiles = profiles;
    }

    Lookup of(String name) {
        var followed = table.get(name);
        if (followed == null) {
            return new Unknown("a deployment of " + name);
        }
        Read before = read.get(name);
        return before != null && Arrays.equals(before.bytes(), followed.value())
                ? before.known()
                : decoded(name, followed.value());
    }

    private Lookup decoded(String name, byte[] bytes) {
        try {
            return known(name, bytes, CountingWire.followed(codec.decode(bytes, VersionFollowed.class)));
        } catch (UndecodableException e) {
            return new Unknown("a readable deployment of " + name + ": " + e.getMessage());
        }
    }

    private Lookup known(String name, byte[] bytes, Followed version) {
        try {
            var known = new Known(Tracked.of(version, profiles.layout(version.profileDigest())));
            read.put(name, new Read(bytes, known));
            return known;
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("version", name).addKeyValue("profile", version.profileDigest())
                    .setCause(e).log("the reference profile cannot be read; predictions wait for it");
            return new Unknown("its reference profile: " + e.getMessage());
        }
    }

    static String nameOf(Batch batch) {
        return FollowingWire.key(batch.series().modelId(), batch.series().version());
    }
}

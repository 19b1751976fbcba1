package io.assay.monitoring.stream;

import io.assay.events.VersionFollowed;
import io.assay.monitoring.domain.Batch;
import io.assay.monitoring.domain.Followed;
import io.assay.monitoring.gateway.StoredProfiles;
import io.assay.statistics.ReferenceProfile;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.UndecodableException;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known of the versions that predictions name: what was followed, and the profile that it names. */
final class Versions {

    static final String TABLE = "versions";

    private static final Logger LOG = LoggerFactory.getLogger(Versions.class);

    private final ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> table;
    private final AvroCodec codec;
    private final StoredProfiles profiles;

    /** Whether enough is known to count. */
    sealed interface Lookup {}

    /** All that counting needs; the profile is null when the version has none. */
    record Known(Followed version, ReferenceProfile profile) implements Lookup {}

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
        try {
            return known(name, CountingWire.followed(codec.decode(followed.value(), VersionFollowed.class)));
        } catch (UndecodableException e) {
            return new Unknown("a readable deployment of " + name + ": " + e.getMessage());
        }
    }

    private Lookup known(String name, Followed version) {
        try {
            return new Known(version, profiles.find(version.profileDigest()));
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

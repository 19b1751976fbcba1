package io.assay.monitoring.stream;

import io.assay.events.DecisionRule;
import io.assay.events.VersionFollowed;
import io.assay.monitoring.domain.outcomes.Yardstick;
import io.assay.monitoring.gateway.StoredProfiles;
import io.assay.statistics.ReferenceProfile;
import io.assay.statistics.Scoring;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.UndecodableException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the answers of each followed version are held against; looked up once for all rows of a record. */
final class Yardsticks {

    private static final Logger LOG = LoggerFactory.getLogger(Yardsticks.class);

    private final ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> table;
    private final AvroCodec codec;
    private final StoredProfiles profiles;
    private final Map<String, Optional<Yardstick>> found = new HashMap<>();

    Yardsticks(
            ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> table, AvroCodec codec, StoredProfiles profiles) {
        this.table = table;
        this.codec = codec;
        this.profiles = profiles;
    }

    /** From here on, versions are looked up anew. */
    void anew() {
        found.clear();
    }

    /** Null when the version is not followed yet, or its profile cannot be read. */
    Yardstick of(String modelId, String version) {
        return found.computeIfAbsent(FollowingWire.key(modelId, version), name -> Optional.ofNullable(find(name))).orElse(null);
    }

    private Yardstick find(String name) {
        var followed = table.get(name);
        if (followed == null) {
            return null;
        }
        try {
            var version = codec.decode(followed.value(), VersionFollowed.class);
            return yardstick(version, profiles.find(version.getProfileDigest()));
        } catch (UndecodableException e) {
            return null;
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("version", name).setCause(e)
                    .log("the reference profile cannot be read; predictions and outcomes wait for it");
            return null;
        }
    }

    private static Yardstick yardstick(VersionFollowed version, ReferenceProfile profile) {
        Scoring scoring = profile == null ? null : profile.scoring();
        DecisionRule rule = version.getDecision();
        String task = version.getTask() != null ? version.getTask() : scoring == null ? "" : scoring.task();
        return new Yardstick(
                version.getTier(),
                version.getProfileDigest(),
                task,
                rule != null ? rule.getScore() : scoring == null ? null : scoring.score(),
                scoring == null ? null : scoring.positiveClass(),
                decision(rule, scoring),
                profile == null || profile.slices() == null ? List.of() : profile.slices());
    }

    private static Yardstick.Decision decision(DecisionRule rule, Scoring scoring) {
        if (rule != null) {
            return new Yardstick.Decision(
                    rule.getThreshold(), rule.getFavourable().equals("below"), rule.getFavourableOutcome());
        }
        return scoring == null || scoring.threshold() == null
                ? null
                : new Yardstick.Decision(scoring.threshold(), false, null);
    }
}

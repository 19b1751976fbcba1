package io.assay.benchmarks.stream;

import io.assay.events.Meta;
import io.assay.events.Port;
import io.assay.events.VersionFollowed;
import io.assay.statistics.ColumnProfile;
import io.assay.statistics.Profiles;
import io.assay.statistics.ReferenceProfile;
import io.assay.store.FolderStore;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** The version that is watched: its features are uniform, each with a declared range, against a profile of ten bins. */
final class Version {

    private static final int REFERENCE = 10_000;

    private final Estate estate;

    Version(Estate estate) {
        this.estate = estate;
    }

    VersionFollowed followed() {
        String id = "10000000-0000-0000-0000-000000000000";
        return VersionFollowed.newBuilder()
                .setMeta(new Meta(id, Instant.EPOCH, null, id, "service:monitoring", 1L))
                .setModelId(Served.MODEL)
                .setVersion(Served.VERSION)
                .setTier("high")
                .setProfileDigest(stored())
                .setInputs(IntStream.range(0, Served.FEATURES).mapToObj(Version::port).toList())
                .setOutputs(List.of())
                .build();
    }

    private static Port port(int feature) {
        return Port.newBuilder().setName(Served.name(feature)).setType("double").setMin(0.0).setMax(1.0).build();
    }

    private String stored() {
        var profile = profile(Served.FEATURES);
        byte[] bytes = new JsonMapper().writeValueAsBytes(profile);
        return new FolderStore(estate.folder.resolve("store"))
                .put(new ByteArrayInputStream(bytes), bytes.length).digest().toString();
    }

    /** Of so many uniform features, all with the bins of one. */
    static ReferenceProfile profile(int features) {
        List<ColumnProfile> columns = IntStream.range(0, features).mapToObj(Version::column).toList();
        return new ReferenceProfile(REFERENCE, columns, List.of());
    }

    private static ColumnProfile column(int feature) {
        double[] values = new Random(feature).doubles(REFERENCE).toArray();
        return Profiles.numeric(Served.name(feature), values, new BitSet());
    }
}

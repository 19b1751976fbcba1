package io.assay.monitoring.gateway;

import io.assay.statistics.ColumnProfile;
import io.assay.statistics.ReferenceProfile;
import io.assay.store.ContentStore;
import io.assay.store.Digest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Reference profiles from the content store, read once and kept while they are in use. */
public final class StoredProfiles {

    private static final long LARGEST = 64L * 1024 * 1024;
    private static final int KEPT = 200;

    private final ContentStore store;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, ReferenceProfile> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ReferenceProfile> eldest) {
            return size() > KEPT;
        }
    };

    public StoredProfiles(ContentStore store) {
        this.store = store;
    }

    /** The profile with this digest; null for no digest. */
    public synchronized ReferenceProfile find(String digest) {
        return digest == null ? null : kept.computeIfAbsent(digest, this::read);
    }

    private ReferenceProfile read(String digest) {
        var profile = json.readValue(store.read(Digest.parse(digest), LARGEST), ReferenceProfile.class);
        Stream.concat(profile.features().stream(), profile.outputs().stream()).forEach(StoredProfiles::requireBins);
        return profile;
    }

    private static void requireBins(ColumnProfile column) {
        int bins = 1 + (column.categorical() ? column.categories().size() : column.edges().size());
        if (column.counts().size() != bins) {
            throw new IllegalArgumentException("the profile of '%s' has %d counts for %d bins; give one a bin"
                    .formatted(column.name(), column.counts().size(), bins));
        }
    }
}

package io.assay.monitoring.gateway;

import io.assay.monitoring.domain.Layout;
import io.assay.statistics.ColumnProfile;
import io.assay.statistics.ReferenceProfile;
import io.assay.store.ContentStore;
import io.assay.store.Digest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Reference profiles from the content store, read once and kept while they are in use, as many as there is room for. */
public final class StoredProfiles {

    private static final long LARGEST = 64L * 1024 * 1024;
    private static final int MOST_COLUMNS = 200_000;
    private static final Layout NOTHING = Layout.of(null, null);

    private final ContentStore store;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int columns;

    /** A profile, and how its columns are counted. */
    private record Kept(ReferenceProfile profile, Layout layout) {

        private int columns() {
            return 1 + layout.width();
        }
    }

    public StoredProfiles(ContentStore store) {
        this.store = store;
    }

    /** The profile with this digest; null for no digest. */
    public ReferenceProfile find(String digest) {
        return digest == null ? null : kept(digest).profile();
    }

    /** How the columns of the profile with this digest are counted; none for no digest. */
    public Layout layout(String digest) {
        return digest == null ? NOTHING : kept(digest).layout();
    }

    /** The bins of one feature or output of the profile with this digest. */
    public List<ReferenceBin> bins(String digest, boolean output, String name) {
        return ReferenceBin.of(find(digest), output, name);
    }

    private synchronized Kept kept(String digest) {
        Kept known = kept.get(digest);
        return known == null ? keep(digest, read(digest)) : known;
    }

    private Kept keep(String digest, ReferenceProfile profile) {
        var anew = new Kept(profile, Layout.of(digest, profile));
        kept.put(digest, anew);
        columns += anew.columns();
        var eldest = kept.values().iterator();
        while (columns > MOST_COLUMNS && kept.size() > 1) {
            columns -= eldest.next().columns();
            eldest.remove();
        }
        return anew;
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

package io.assay.validation.work;

import io.assay.store.ContentStore;
import io.assay.store.Digest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The content store as judging uses it: reads models and data, keeps reports, profiles and policies. */
public final class Archive {

    private final ContentStore store;
    private final long largestModel;

    /** An archive over this store, which reads no model larger than {@code largestModel} bytes. */
    public Archive(ContentStore store, long largestModel) {
        this.store = store;
        this.largestModel = largestModel;
    }

    byte[] model(String digest) {
        return store.read(Digest.parse(digest), largestModel);
    }

    InputStream data(String digest) {
        return store.open(Digest.parse(digest));
    }

    String keep(byte[] content) {
        return store.put(new ByteArrayInputStream(content), content.length).digest().toString();
    }
}

package io.assay.validation.work;

import io.assay.store.ContentStore;
import io.assay.store.Digest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The content store as judging uses it: reads models and data, keeps reports, profiles and policies. */
public final class Archive {

    private final ContentStore store;
    private final long largestModel;
    private final long largestData;

    /** An archive over this store, which reads no model and no data set larger than so many bytes. */
    public Archive(ContentStore store, long largestModel, long largestData) {
        this.store = store;
        this.largestModel = largestModel;
        this.largestData = largestData;
    }

    byte[] model(String digest) {
        return store.read(Digest.parse(digest), largestModel);
    }

    /** A data set's content, checked while it is read; an illegal argument when it is too large to be read. */
    InputStream data(String digest) {
        Digest parsed = Digest.parse(digest);
        long size = store.size(parsed);
        if (size > largestData) {
            throw new IllegalArgumentException("it has " + size + " bytes, and no more than " + largestData
                    + " are read (assay.validation.data-size)");
        }
        return store.open(parsed);
    }

    String keep(byte[] content) {
        return store.put(new ByteArrayInputStream(content), content.length).digest().toString();
    }
}

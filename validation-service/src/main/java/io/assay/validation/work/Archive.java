package io.assay.validation.work;

import io.assay.store.ContentStore;
import io.assay.store.CorruptContentException;
import io.assay.store.Digest;
import io.assay.store.MissingContentException;
import io.assay.store.TooLargeException;
import io.assay.suite.evidence.Contents;
import io.assay.suite.evidence.UnavailableException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The content store as judging uses it: reads models and data, keeps reports, profiles and policies. */
public final class Archive implements Contents {

    private final ContentStore store;
    private final long largestModel;
    private final long largestData;

    /** An archive over this store, which reads no model and no data set larger than so many bytes. */
    public Archive(ContentStore store, long largestModel, long largestData) {
        this.store = store;
        this.largestModel = largestModel;
        this.largestData = largestData;
    }

    @Override
    public byte[] model(String digest) throws UnavailableException {
        try {
            return store.read(Digest.parse(digest), largestModel);
        } catch (CorruptContentException | IllegalArgumentException e) {
            throw new UnavailableException(e.getMessage(), true);
        } catch (MissingContentException | TooLargeException e) {
            throw new UnavailableException(e.getMessage(), false);
        }
    }

    @Override
    public InputStream data(String digest) throws UnavailableException {
        try {
            Digest parsed = Digest.parse(digest);
            requireSize(store.size(parsed));
            return store.open(parsed);
        } catch (MissingContentException | CorruptContentException | IllegalArgumentException e) {
            throw new UnavailableException(e.getMessage(), false);
        }
    }

    String keep(byte[] content) {
        return store.put(new ByteArrayInputStream(content), content.length).digest().toString();
    }

    private void requireSize(long size) throws UnavailableException {
        if (size > largestData) {
            throw new UnavailableException("it has " + size + " bytes, and no more than " + largestData
                    + " are read (assay.validation.data-size)", false);
        }
    }
}

package io.assay.registry.work;

import io.assay.events.Artefact;
import io.assay.events.ArtefactJob;
import io.assay.events.ArtefactsStored;
import io.assay.events.Meta;
import io.assay.events.Reason;
import io.assay.scan.ArtefactScan;
import io.assay.store.ContentStore;
import io.assay.store.Digest;
import io.assay.store.TooLargeException;
import io.assay.wire.work.Work;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sees that every file of a submission lies in the store with its size, and that a model file looks like what it is declared
 * as; fetches what does not lie there, where it may.
 */
public final class ArtefactWork implements Work<ArtefactJob, ArtefactsStored> {

    private static final String MODEL_ROLE = "model";

    private final ContentStore store;
    private final Sources sources;
    private final long largest;

    public ArtefactWork(ContentStore store, Sources sources, long largest) {
        this.store = store;
        this.sources = sources;
        this.largest = largest;
    }

    @Override
    public ArtefactsStored done(ArtefactJob job, Meta open) throws IOException {
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < job.getArtefacts().size(); i++) {
            String field = "facts.artefacts[" + i + "]";
            Artefact file = job.getArtefacts().get(i);
            problem(field, file).or(() -> otherThanDeclared(field, file, job.getModelType())).ifPresent(reasons::add);
        }
        return answer(job, open, reasons);
    }

    @Override
    public ArtefactsStored failed(ArtefactJob job, Meta open, String why) {
        return answer(
                job,
                open,
                List.of(new Reason(
                        "facts.artefacts",
                        "the files could not be checked: " + why,
                        "see that the store and every location answer, then submit again")));
    }

    private static ArtefactsStored answer(ArtefactJob job, Meta open, List<Reason> reasons) {
        return new ArtefactsStored(open, job.getModelId(), job.getVersion(), job.getSubmissionId(), reasons);
    }

    private Optional<Reason> problem(String field, Artefact file) throws IOException {
        Digest digest = Digest.parse(file.getDigest());
        if (store.holds(digest)) {
            long size = store.size(digest);
            return size == file.getSize()
                    ? Optional.empty()
                    : Optional.of(new Reason(
                            field + ".size",
                            "size is " + file.getSize() + ", but the file has " + size + " bytes",
                            "give the file's size in bytes"));
        }
        if (file.getLocation() == null) {
            return Optional.of(new Reason(
                    field + ".digest",
                    "no file with digest " + digest + " lies in the store",
                    "upload it first (POST /files), or give a location that the registry may fetch from"));
        }
        return fetched(field, file, digest);
    }

    private Optional<Reason> fetched(String field, Artefact file, Digest digest) throws IOException {
        Optional<URI> address = Sources.address(file.getLocation());
        Optional<Source> source = address.flatMap(sources::covering);
        if (source.isEmpty()) {
            return Optional.of(
                    location(field, file.getLocation() + " is not a place that the registry may fetch from"));
        }
        try (InputStream bytes = source.get().open(address.get())) {
            var stored = store.put(bytes, Math.min(file.getSize(), largest));
            return stored.digest().equals(digest)
                    ? sized(field, file, stored.size())
                    : Optional.of(new Reason(
                            field + ".digest",
                            "the file at " + file.getLocation() + " has digest " + stored.digest(),
                            "give the digest of the very file"));
        } catch (NotFetchedException e) {
            return Optional.of(location(field, e.getMessage()));
        } catch (TooLargeException e) {
            return Optional.of(new Reason(
                    field + ".size",
                    "the file at " + file.getLocation() + " has more than " + Math.min(file.getSize(), largest)
                            + " bytes",
                    "give its size; at most " + largest + " bytes are taken"));
        }
    }

    /** Its first bytes are enough to tell a pickle, an archive or a page from a model; nothing is opened here. */
    private Optional<Reason> otherThanDeclared(String field, Artefact file, String modelType) {
        if (!file.getRole().equals(MODEL_ROLE)) {
            return Optional.empty();
        }
        try (InputStream bytes = store.open(Digest.parse(file.getDigest()))) {
            return ArtefactScan.otherThanDeclared(modelType, bytes.readNBytes(ArtefactScan.HEAD)).map(words ->
                    new Reason(field + ".digest", words, "export the model as " + modelType + ", or declare its true type"));
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + file.getDigest() + " cannot be read from the store", e);
        }
    }

    private static Optional<Reason> sized(String field, Artefact file, long size) {
        return size == file.getSize()
                ? Optional.empty()
                : Optional.of(new Reason(
                        field + ".size",
                        "size is " + file.getSize() + ", but the file has " + size + " bytes",
                        "give the file's size in bytes"));
    }

    private static Reason location(String field, String problem) {
        return new Reason(
                field + ".location",
                problem,
                "upload the file (POST /files), or have its place added to assay.registry.sources");
    }
}

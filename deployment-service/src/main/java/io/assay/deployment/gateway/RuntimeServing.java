package io.assay.deployment.gateway;

import io.assay.deployment.domain.Declaration;
import io.assay.deployment.domain.Reason;
import io.assay.deployment.domain.Serving;
import io.assay.deployment.domain.UnservableException;
import io.assay.runtime.Model;
import io.assay.runtime.UnusableModelException;
import io.assay.runtime.formats.ModelFormats;
import io.assay.store.ContentStore;
import io.assay.store.CorruptContentException;
import io.assay.store.Digest;
import io.assay.store.MissingContentException;
import io.assay.store.StoreUnavailableException;
import io.assay.store.TooLargeException;
import java.util.List;

/** Serves with the model runtime what the content store holds, the bytes checked against their digest on every read. */
public final class RuntimeServing implements Serving {

    private final ContentStore store;
    private final long maxBytes;

    public RuntimeServing(ContentStore store, long maxBytes) {
        this.store = store;
        this.maxBytes = maxBytes;
    }

    @Override
    public Scorer open(String artefactDigest, Declaration declaration) {
        byte[] bytes = bytes(artefactDigest);
        try {
            Model model = ModelFormats.open(declaration.modelType(), bytes);
            return scorer(model, declaration);
        } catch (UnusableModelException e) {
            throw unservable("facts.modelType", e.getMessage(), "submit a model that can be opened");
        }
    }

    private byte[] bytes(String artefactDigest) {
        try {
            return store.read(Digest.parse(artefactDigest), maxBytes);
        } catch (MissingContentException | CorruptContentException | TooLargeException | StoreUnavailableException
                | IllegalArgumentException e) {
            throw unservable("artefactDigest", e.getMessage(), "see that the store holds exactly the approved bytes");
        }
    }

    private static Scorer scorer(Model model, Declaration declaration) {
        List<Reason> reasons = RuntimeScorer.against(model, declaration);
        if (!reasons.isEmpty()) {
            model.close();
            throw new UnservableException(reasons);
        }
        return new RuntimeScorer(model, declaration);
    }

    private static UnservableException unservable(String field, String problem, String remedy) {
        return new UnservableException(List.of(new Reason(field, problem, remedy)));
    }
}

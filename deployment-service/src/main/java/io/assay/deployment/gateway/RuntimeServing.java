package io.assay.deployment.gateway;

import io.assay.deployment.domain.Declaration;
import io.assay.deployment.domain.Reason;
import io.assay.deployment.domain.Serving;
import io.assay.deployment.domain.UnservableException;
import io.assay.runtime.Model;
import io.assay.runtime.UnusableModelException;
import io.assay.store.ContentStore;
import io.assay.store.CorruptContentException;
import io.assay.store.Digest;
import io.assay.store.MissingContentException;
import io.assay.store.StoreUnavailableException;
import io.assay.store.TooLargeException;
import java.util.List;

/**
 * Serves with the model runtime what the content store holds, the bytes checked against their digest on every read, and
 * what answers elsewhere in the declared revision.
 */
public final class RuntimeServing implements Serving {

    private final ContentStore store;
    private final long maxBytes;
    private final Opening opening;

    public RuntimeServing(ContentStore store, long maxBytes, Opening opening) {
        this.store = store;
        this.maxBytes = maxBytes;
        this.opening = opening;
    }

    @Override
    public Scorer open(String artefactDigest, Declaration declaration) {
        return scorer(declaration.remote() == null ? file(artefactDigest, declaration) : remote(declaration), declaration);
    }

    private Model remote(Declaration declaration) {
        try {
            return opening.remote(declaration);
        } catch (UnusableModelException e) {
            throw unservable("facts.endpoint", e.getMessage(),
                    "see that the declared revision answers there, and that assay.deployment.endpoints.allowed-hosts names its host");
        }
    }

    private Model file(String artefactDigest, Declaration declaration) {
        byte[] bytes = bytes(artefactDigest);
        try {
            return opening.files().apply(declaration.modelType(), bytes);
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
        List<Reason> reasons = model.answersAnyRow()
                ? RuntimeScorer.against(model, declaration)
                : List.of(new Reason(
                        "facts.modelType",
                        "a model of type " + declaration.modelType() + " is a record of past answers and knows no other rows",
                        "submit the model itself, or the endpoint where it answers, as a new version"));
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

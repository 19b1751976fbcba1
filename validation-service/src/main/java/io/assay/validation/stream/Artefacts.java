package io.assay.validation.stream;

import io.assay.events.Artefact;
import io.assay.events.ModelFacts;

/** Finds the file that is the model among a submission's files. */
public final class Artefacts {

    private Artefacts() {}

    /** Digest of the first file of role {@code model}; empty when there is none. */
    public static String modelOf(ModelFacts facts) {
        return facts.getArtefacts().stream()
                .filter(a -> a.getRole().equals("model"))
                .map(Artefact::getDigest)
                .findFirst()
                .orElse("");
    }
}

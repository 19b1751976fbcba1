package io.assay.validation.stream;

import io.assay.events.Artefact;
import io.assay.events.ModelFacts;
import java.util.Map;
import java.util.TreeMap;

/** Finds the files of a submission by what they are for. */
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

    /** Digests of all others by their roles, the first of each role; by name, so that the same job is the same brief. */
    public static Map<String, String> othersOf(ModelFacts facts) {
        Map<String, String> others = new TreeMap<>();
        facts.getArtefacts().stream()
                .filter(a -> !a.getRole().equals("model"))
                .forEach(a -> others.putIfAbsent(a.getRole(), a.getDigest()));
        return others;
    }
}

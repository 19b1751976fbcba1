package io.assay.registry.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * One version as it was submitted.
 *
 * @param submissionId event id of its submission
 * @param registrationId event id of its registration; null while its files are being looked for
 * @param owner who answers for it
 * @param submitter who submitted it
 * @param developers who built it
 * @param artefactDigest digest of the model's bytes; empty where it has none
 * @param tiering its tier and why
 * @param makeup what it is made of
 * @param determinations per framework, whether it is a model in its sense
 * @param change how it differs from the approved version before it; null when there is none
 * @param fingerprints per field of its facts, a digest of what was said
 * @param original its facts word for word, as the door wrote them down
 */
public record Entry(
        String submissionId,
        String registrationId,
        String owner,
        String submitter,
        List<String> developers,
        String artefactDigest,
        Tiering tiering,
        Makeup makeup,
        List<Determination> determinations,
        Change change,
        Map<String, String> fingerprints,
        String original) {

    Entry registeredAs(String id) {
        return new Entry(
                submissionId, id, owner, submitter, developers, artefactDigest, tiering, makeup, determinations, change,
                fingerprints, original);
    }

    Entry with(Tiering other) {
        return new Entry(
                submissionId, registrationId, owner, submitter, developers, artefactDigest, other, makeup,
                determinations, change, fingerprints, original);
    }

    Entry with(Makeup other) {
        return new Entry(
                submissionId, registrationId, owner, submitter, developers, artefactDigest, tiering, other,
                determinations, change, fingerprints, original);
    }

    boolean madeBy(String person) {
        return submitter.equals(person) || developers.contains(person);
    }

    /** Those who may not approve it. */
    public List<String> makers() {
        var makers = new TreeSet<>(developers);
        makers.add(submitter);
        return List.copyOf(makers);
    }

    /** What a recall would name: the bytes, or the revision of what answers elsewhere. */
    public String recallKey() {
        return makeup.parts().getOrDefault(Parts.ARTEFACT, "");
    }

    /** Names of the fields that differ. */
    List<String> differences(Map<String, String> others) {
        var fields = new TreeSet<>(fingerprints.keySet());
        fields.addAll(others.keySet());
        return fields.stream()
                .filter(field -> !Objects.equals(fingerprints.get(field), others.get(field)))
                .toList();
    }
}

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
 * @param submitter who submitted it
 * @param developers who built it
 * @param artefactDigest digest of the model's bytes; empty where it has none
 * @param tiering its tier and why
 * @param fingerprints per field of its facts, a digest of what was said
 * @param original its facts word for word, as the door wrote them down
 */
public record Entry(
        String submissionId,
        String registrationId,
        String submitter,
        List<String> developers,
        String artefactDigest,
        Tiering tiering,
        Map<String, String> fingerprints,
        String original) {

    Entry registeredAs(String id) {
        return new Entry(submissionId, id, submitter, developers, artefactDigest, tiering, fingerprints, original);
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

    /** Names of the fields that differ. */
    List<String> differences(Map<String, String> others) {
        var fields = new TreeSet<>(fingerprints.keySet());
        fields.addAll(others.keySet());
        return fields.stream()
                .filter(field -> !Objects.equals(fingerprints.get(field), others.get(field)))
                .toList();
    }
}

package io.assay.deployment.domain;

/**
 * Bytes that must not serve anywhere.
 *
 * @param id event id of the recall
 * @param person who recalled them
 * @param reason why
 */
public record Recall(String id, String person, String reason) {

    /** What a person is told. */
    public String words() {
        return person + " recalled these bytes: " + reason;
    }
}

package io.assay.deployment.domain;

/**
 * What speaks against an approval or an emergency's request.
 *
 * @param attempt the kind of attempt, as security events name it
 * @param words what is wrong, for a person
 * @param by whose word it is about; null where it is nobody's
 * @param about event id of that word; null where it is the whole
 */
public record Objection(String attempt, String words, String by, String about) {

    Objection(String attempt, String words) {
        this(attempt, words, null, null);
    }
}

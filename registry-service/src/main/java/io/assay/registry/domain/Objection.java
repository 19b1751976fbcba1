package io.assay.registry.domain;

/**
 * Why someone's word cannot count.
 *
 * @param attempt what kind of attempt to get round the gate it is, by its documented name; null for an honest mistake
 * @param words why
 */
public record Objection(String attempt, String words) {

    static Objection mistake(String words) {
        return new Objection(null, words);
    }
}

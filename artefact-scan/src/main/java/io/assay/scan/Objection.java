package io.assay.scan;

/**
 * What speaks against letting a file in.
 *
 * @param rule name of the rule that it breaks, e.g. {@code archive-traversal}
 * @param words what was found, where, and the remedy, in one sentence
 */
public record Objection(String rule, String words) {}

package io.assay.registry.domain;

/**
 * What someone outside is told.
 *
 * @param id the same however often it is told
 * @param body the words, JSON
 */
public record Notice(String id, String body) {}

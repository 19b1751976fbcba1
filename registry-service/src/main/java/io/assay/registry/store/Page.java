package io.assay.registry.store;

import java.util.List;

/**
 * A page of something.
 *
 * @param items what is on it
 * @param total how many there are in all
 * @param page which page it is, from 0
 * @param size how many fit on it
 * @param next where the next page begins ({@code after}); null on the last, and where pages are only counted
 */
public record Page<T>(List<T> items, long total, int page, int size, String next) {}

package io.assay.registry.store;

import java.util.List;

/** A page of something, and how many there are in all. */
public record Page<T>(List<T> items, long total, int page, int size) {}

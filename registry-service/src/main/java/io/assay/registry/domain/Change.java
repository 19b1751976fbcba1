package io.assay.registry.domain;

import java.util.List;

/**
 * How a version differs from the approved one before it.
 *
 * @param from the version it is compared with
 * @param differs parts that differ
 * @param material whether policy wants the full path
 * @param reason why, in words
 */
public record Change(String from, List<String> differs, boolean material, String reason) {}

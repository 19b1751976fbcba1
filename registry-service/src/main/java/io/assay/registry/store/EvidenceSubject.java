package io.assay.registry.store;

import java.util.List;

/**
 * Of what evidence is asked for.
 *
 * @param others ids of the use case and the data sets that belong to it
 */
public record EvidenceSubject(String model, String version, List<String> others) {}

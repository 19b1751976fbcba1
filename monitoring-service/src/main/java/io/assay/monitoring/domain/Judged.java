package io.assay.monitoring.domain;

import java.util.List;

/** What one window says: of itself as a whole, and of each feature and output. */
public record Judged(Health health, List<SeriesHealth> features, List<SeriesHealth> outputs, List<Finding> findings) {}

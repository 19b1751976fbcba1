package io.assay.monitoring.domain;

import java.util.List;

/** What one window says: of itself as a whole, of each feature and output, and of all features together. */
public record Judged(
        Health health,
        List<SeriesHealth> features,
        List<SeriesHealth> outputs,
        Together together,
        List<Finding> findings) {}

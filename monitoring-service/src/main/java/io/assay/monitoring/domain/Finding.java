package io.assay.monitoring.domain;

/** Something that is not as it should be: of what, by which measure, how much, against what. */
public record Finding(
        String subject, String measure, double value, double threshold, Double noDrift, Health severity, String words) {}

package io.assay.monitoring.domain;

/** Below what a measure is a warning, and below what it is critical, both in the measure's unit. */
public record Floor(double warning, double critical) {

    public Floor {
        if (!(critical >= 0 && warning >= critical && warning < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("critical must be at least 0, and warning finite and not below it, but they are "
                    + critical + " and " + warning);
        }
    }

    Health severity(double value) {
        return value < critical ? Health.CRITICAL : value < warning ? Health.WARNING : Health.HEALTHY;
    }

    double passed(Health severity) {
        return severity == Health.CRITICAL ? critical : warning;
    }
}

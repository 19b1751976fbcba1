package io.assay.monitoring.domain;

/** Above what a measure is a warning, and above what it is critical, both in the measure's unit. */
public record Limit(double warning, double critical) {

    public Limit {
        if (!(warning >= 0 && critical >= warning && critical < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("warning must be at least 0, and critical finite and not below it, but they are "
                    + warning + " and " + critical);
        }
    }

    /** HEALTHY up to the warning; a value that is none is HEALTHY too. */
    Health severity(double value) {
        return value > critical ? Health.CRITICAL : value > warning ? Health.WARNING : Health.HEALTHY;
    }

    /** The threshold that a value of this severity has passed. */
    double passed(Health severity) {
        return severity == Health.CRITICAL ? critical : warning;
    }

    Limit above(double base) {
        return new Limit(base + warning, base + critical);
    }
}

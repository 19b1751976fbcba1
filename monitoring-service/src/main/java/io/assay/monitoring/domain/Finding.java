package io.assay.monitoring.domain;

/** Something that is not as it should be: of what, by which measure, how much, against what. */
public record Finding(
        String subject, String measure, double value, double threshold, Double noDrift, Health severity, String words) {

    /** How far over its threshold it lies, so that findings of several measures can be ordered. */
    double excess() {
        return threshold == 0 ? Double.POSITIVE_INFINITY : Math.abs(Math.log(Math.abs(value) / threshold));
    }

    boolean sameAs(Finding other) {
        return subject.equals(other.subject) && measure.equals(other.measure);
    }

    /** The same, but at worst a warning. */
    Finding warning() {
        return new Finding(subject, measure, value, threshold, noDrift, Health.WARNING, words);
    }

    /** The same, of what is only estimated. */
    Finding estimated() {
        return new Finding("estimated " + subject, measure, value, threshold, noDrift, severity, "estimated: " + words);
    }
}

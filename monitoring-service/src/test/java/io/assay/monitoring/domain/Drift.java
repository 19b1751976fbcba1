package io.assay.monitoring.domain;

/**
 * How applicants differ from those of the reference.
 *
 * @param mean by how many deviations incomes lie higher
 * @param spread by what factor incomes scatter more
 * @param region share of applicants that move from the first to the last region, 0 to 1
 * @param bond how much of the bond between income and debt is left, 0 to 1
 */
record Drift(double mean, double spread, double region, double bond) {

    static final Drift NONE = new Drift(0, 1, 0, 1);

    static Drift mean(double by) {
        return new Drift(by, 1, 0, 1);
    }
}

package io.assay.suite.world;

import java.util.SplittableRandom;

/**
 * How likely an applicant is to default: the one thing that nobody in the real world knows.
 *
 * @param base log-odds of the average applicant
 * @param income log-odds a standard deviation of income, below 0
 * @param debt log-odds a unit of debt share, above 0
 * @param age log-odds a decade of age, below 0
 */
record Truth(double base, double income, double debt, double age) {

    /** One that a model can tell well, and no input alone. */
    static Truth drawn(SplittableRandom random) {
        return new Truth(
                random.nextDouble(-1.6, -0.6), random.nextDouble(-1.1, -0.8), random.nextDouble(2.5, 3.5),
                random.nextDouble(-0.5, -0.3));
    }

    double defaulting(Applicant a) {
        double owed = Double.isNaN(a.debt()) ? 0.5 : a.debt();
        double way = a.channel().equals("broker") ? 0.6 : 0;
        double odds = base + income * (a.income() - 50) / 15 + debt * (owed - 0.5) + age * (a.age() - 45) / 10 + way;
        return 1 / (1 + Math.exp(-odds));
    }
}

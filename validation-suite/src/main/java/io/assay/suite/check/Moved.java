package io.assay.suite.check;

import io.assay.statistics.ChiSquare;
import io.assay.statistics.JensenShannon;
import io.assay.statistics.KolmogorovSmirnov;
import io.assay.statistics.Significance;
import io.assay.statistics.Wasserstein;
import io.assay.suite.observation.Figures;
import io.assay.table.Column;
import java.util.Arrays;

/**
 * What other distances say of one column that may have moved; they stand beside the index that is weighed.
 *
 * @param before counts over the frozen bins where it came from
 * @param now the same where it has gone
 */
record Moved(Column from, Column to, long[] before, long[] now) {

    /** Chance that the counts differ so much when nothing has moved; 1 where nothing can be tested. */
    double p() {
        Significance homogeneity = ChiSquare.homogeneity(before, now);
        return homogeneity.tested() ? homogeneity.p() : 1;
    }

    String words() {
        String both = "Jensen-Shannon " + Figures.of(JensenShannon.between(before, now)) + ", chi-square p " + Figures.chance(p());
        return from instanceof Column.Numbers one && to instanceof Column.Numbers other
                ? both + ", " + words(finite(one), finite(other))
                : both;
    }

    private static String words(double[] one, double[] other) {
        if (one.length < 2 || other.length < 2) {
            return "too few numbers for Kolmogorov-Smirnov and Wasserstein";
        }
        Significance ks = KolmogorovSmirnov.between(one, other);
        return "Kolmogorov-Smirnov " + Figures.of(ks.statistic()) + ", Wasserstein " + Figures.of(Wasserstein.between(one, other));
    }

    private static double[] finite(Column.Numbers numbers) {
        return Arrays.stream(numbers.values()).filter(Double::isFinite).toArray();
    }
}

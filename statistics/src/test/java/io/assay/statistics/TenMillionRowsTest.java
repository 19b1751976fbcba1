package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ten million rows that this test and the reference script each make by themselves, by the same rule. */
class TenMillionRowsTest {

    private static final JsonNode LARGE = Reference.part("large");
    private static final int ROWS = LARGE.required("rows").intValue();

    @Test
    void areCountedOneByOneAsNumpyCounts() {
        List<Double> edges = DoubleStream.iterate(1, i -> i + 1).limit(9).map(i -> i / 10).boxed().toList();
        var profile = new ColumnProfile("x", ColumnProfile.NUMERIC, edges, List.of(), Collections.nCopies(10, 0L), 0, 0, 0, 0.0, 1.0);
        var even = new Histogram(profile);
        var drifted = new Histogram(profile);

        for (long i = 1; i <= ROWS; i++) {
            even.add(score(i));
            drifted.add(score(i) * score(i));
        }

        assertThat(drifted.counts()).containsExactly(Reference.counts(LARGE.required("bins")));
        assertThat(Psi.between(even.counts(), drifted.counts())).isCloseTo(LARGE.required("psi").doubleValue(), Reference.nineDigits(1));
        assertThat(Wasserstein.between(counted(profile, even), drifted.counts()))
                .isCloseTo(LARGE.required("wasserstein").doubleValue(), Reference.nineDigits(1));
        assertThat(JensenShannon.between(even.counts(), drifted.counts()))
                .isCloseTo(LARGE.required("jensenShannon").doubleValue(), Reference.nineDigits(1));
    }

    @Test
    void areMeasuredAsScikitLearnDoes() {
        double[] scores = new double[ROWS];
        boolean[] positive = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) {
            scores[i] = score(i + 1);
            positive[i] = uniform(i + 1, 1103515245L) < scores[i] * scores[i];
        }
        var data = new Scores(scores, positive);

        double auc = ((Estimate) Auc.of(data)).value();
        double logLoss = ((Estimate) ProbabilityErrors.logLoss(data)).value();

        assertThat(data.positives()).isEqualTo(LARGE.required("positives").intValue());
        assertThat(auc).isCloseTo(LARGE.required("auc").doubleValue(), Reference.nineDigits(1));
        assertThat(logLoss).isCloseTo(LARGE.required("logLoss").doubleValue(), Reference.nineDigits(1));
        Reference.agrees(ProbabilityErrors.brier(data), LARGE.required("brier"));
        long[] decided = Reference.counts(LARGE.required("confusion"));
        assertThat(Confusion.at(data, 0.5)).isEqualTo(new Confusion(decided[0], decided[1], decided[2], decided[3]));
    }

    @Test
    void areAddedUpInPartsOneByOne() {
        var half = new Reliability(10);
        var otherHalf = new Reliability(10);
        var squares = new RunningMean();
        for (int i = 1; i <= ROWS; i++) {
            boolean positive = uniform(i, 1103515245L) < score(i) * score(i);
            (i % 2 == 0 ? half : otherHalf).add(score(i), positive);
            squares.add(Math.pow(score(i) - (positive ? 1 : 0), 2));
        }

        half.merge(otherHalf);

        assertThat(half.error()).isCloseTo(LARGE.required("ece").doubleValue(), Reference.nineDigits(1));
        Reference.agrees(squares.estimate(Level.SINGLE), LARGE.required("brier"));
    }

    private static ColumnProfile counted(ColumnProfile profile, Histogram histogram) {
        List<Long> counts = Arrays.stream(histogram.counts()).boxed().toList();
        return new ColumnProfile("x", ColumnProfile.NUMERIC, profile.edges(), List.of(), counts, 0, 0, 0, 0.0, 1.0);
    }

    private static double score(long row) {
        return uniform(row, 2654435761L);
    }

    private static double uniform(long row, long multiplier) {
        return (row * multiplier & 0xffffffffL) / 4294967296.0;
    }
}

package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BinnedScoresTest {

    private static final int BINS = 1024;

    @Test
    void measuresTheAreaAsDeLongDoesOnTheTiedRows() {
        Scores data = drawn(3_000, 1);
        Scores tied = new Scores(Arrays.stream(data.scores()).map(BinnedScoresTest::middle).toArray(), data.positive());

        Estimate binned = (Estimate) binned(data).auc(Level.SINGLE);

        Estimate exact = (Estimate) Auc.of(tied);
        assertThat(binned.value()).isCloseTo(exact.value(), within(1e-12));
        assertThat(binned.low()).isCloseTo(exact.low(), within(1e-12));
        assertThat(binned.high()).isCloseTo(exact.high(), within(1e-12));
    }

    @Test
    void isHardlyOffBesideTheRowsThemselves() {
        Scores data = drawn(50_000, 2);

        BinnedScores binned = binned(data);

        Estimate exact = (Estimate) Auc.of(data);
        Estimate area = (Estimate) binned.auc(Level.SINGLE);
        assertThat(area.value()).isCloseTo(exact.value(), within(5e-4));
        assertThat(area.high() - area.low()).isCloseTo(exact.high() - exact.low(), within(5e-5));
        assertThat(((Estimate) binned.calibrationError(3)).value())
                .isCloseTo(((Estimate) Calibration.error(data, 3)).value(), within(1e-3));
        assertThat(((Estimate) binned.calibrationLine(Level.SINGLE).slope()).value())
                .isCloseTo(((Estimate) CalibrationLine.of(data, Level.SINGLE).slope()).value(), within(1e-3));
    }

    @Test
    void thinsEvenlyWhatIsTooMuch() {
        long[] many = new long[100];
        Arrays.fill(many, 30_000);
        double[] scores = new double[100];
        Arrays.setAll(scores, i -> (i + 0.5) / 100);

        Scores thinned = new BinnedScores(scores, many, many).thinned();

        assertThat(thinned.rows()).isCloseTo(BinnedScores.MOST_ROWS, within(2));
        assertThat(thinned.positives()).isCloseTo(BinnedScores.MOST_ROWS / 2, within(2));
    }

    @Test
    void saysWhyThereIsNoArea() {
        var none = new BinnedScores(new double[0], new long[0], new long[0]);
        var oneClass = new BinnedScores(new double[] {0.5}, new long[] {7}, new long[] {0});

        assertThat(none.auc(Level.SINGLE)).isEqualTo(new Measured.NotComputable("there are no rows"));
        assertThat(oneClass.auc(Level.SINGLE)).isEqualTo(new Measured.NotComputable("all rows are of one class"));
    }

    private static BinnedScores binned(Scores data) {
        double[] middles = new double[BINS];
        Arrays.setAll(middles, b -> (b + 0.5) / BINS);
        long[] positives = new long[BINS];
        long[] negatives = new long[BINS];
        for (int i = 0; i < data.rows(); i++) {
            (data.positive()[i] ? positives : negatives)[(int) (data.scores()[i] * BINS)]++;
        }
        return new BinnedScores(middles, positives, negatives);
    }

    private static double middle(double score) {
        return ((int) (score * BINS) + 0.5) / BINS;
    }

    private static Scores drawn(int rows, long seed) {
        var random = new SplittableRandom(seed);
        double[] scores = random.doubles(rows).toArray();
        boolean[] positive = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            positive[i] = random.nextDouble() < scores[i] * scores[i];
        }
        return new Scores(scores, positive);
    }
}

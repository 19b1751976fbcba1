package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RunningMeanTest {

    @Test
    void findsInPartsWhatIsFoundAtOnce() {
        double[] values = new SplittableRandom(1).doubles(1_000, 1e6, 1e6 + 1).toArray();
        Estimate atOnce = Mean.of(values, Level.SINGLE);
        var first = new RunningMean();
        var second = new RunningMean();

        for (int i = 0; i < values.length; i++) {
            (i < 300 ? first : second).add(values[i]);
        }
        first.merge(second);
        first.merge(new RunningMean());

        var inParts = (Estimate) first.estimate(Level.SINGLE);
        assertThat(first.count()).isEqualTo(1_000);
        assertThat(inParts.value()).isCloseTo(atOnce.value(), Reference.nineDigits(1));
        assertThat(inParts.low()).isCloseTo(atOnce.low(), Reference.nineDigits(1));
    }

    @Test
    void beginsFromNothing() {
        var mean = new RunningMean();
        var other = new RunningMean();
        other.add(4);
        other.add(6);

        mean.merge(other);

        assertThat(((Estimate) mean.estimate(Level.SINGLE)).value()).isEqualTo(5);
    }

    @Test
    void saysWhyItCannotBeComputed() {
        var mean = new RunningMean();

        assertThat(mean.estimate(Level.SINGLE)).isEqualTo(new Measured.NotComputable("there are no rows"));
        mean.add(1);
        assertThat(mean.estimate(Level.SINGLE)).isEqualTo(new Measured.NotComputable("one row tells no spread"));
        mean.add(Double.POSITIVE_INFINITY);
        assertThat(mean.estimate(Level.SINGLE)).isEqualTo(new Measured.NotComputable("a value is not finite"));
    }
}

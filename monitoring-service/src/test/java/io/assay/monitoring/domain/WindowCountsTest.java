package io.assay.monitoring.domain;

import static io.assay.monitoring.domain.Panel.LIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.statistics.Reconstruction;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowCountsTest {

    @Test
    void addsShardsUpInAnyOrder() {
        WindowCounts one = counts("profile", 2, new Counts("income", new long[] {1, 1}, 0, 0, 0, 0, 0));
        WindowCounts other = counts("profile", 3, new Counts("income", new long[] {0, 1}, 0, 1, 1, 1, 0));

        WindowCounts sum = one.plus(other);

        assertThat(sum).isEqualTo(other.plus(one));
        assertThat(sum.rows()).isEqualTo(5);
        assertThat(sum.late()).isEqualTo(2);
        assertThat(sum.features()).containsExactly(new Counts("income", new long[] {1, 2}, 0, 1, 1, 1, 0));
        assertThat(sum.features().getFirst().rows()).isEqualTo(5);
    }

    @Test
    void keepsTheColumnsOfOneProfileAndTheRowsOfAll() {
        WindowCounts one = counts("a-profile", 2, new Counts("income", new long[] {1, 1}, 0, 0, 0, 0, 0));
        WindowCounts again = counts("a-profile", 1, new Counts("income", new long[] {1, 0}, 0, 0, 0, 0, 0));
        WindowCounts rebased = counts("z-profile", 4, new Counts("income", new long[] {4}, 0, 0, 0, 0, 0));

        WindowCounts sum = one.plus(rebased).plus(again);

        assertThat(sum).isEqualTo(one.plus(again).plus(rebased)).isEqualTo(rebased.plus(again).plus(one));
        assertThat(sum.rows()).isEqualTo(7);
        assertThat(sum.features()).isEqualTo(rebased.features());
    }

    @Test
    void readsLatencyFromBucketsAtMostAFifthTooHigh() {
        Latency latency = Latency.none();
        for (int millis = 1; millis <= 100; millis++) {
            latency.buckets()[Latency.bucket(millis * 1_000)]++;
        }

        assertThat(latency.quantile(0.5)).isBetween(50.0, 50 * 1.19);
        assertThat(latency.quantile(0.99)).isBetween(99.0, 99 * 1.19);
        assertThat(latency.measured()).isTrue();
        assertThat(Latency.none().measured()).isFalse();
        assertThat(Latency.bucket(Integer.MAX_VALUE)).isLessThan(latency.buckets().length);
    }

    private static WindowCounts counts(String profile, long rows, Counts income) {
        return new WindowCounts(LIVE, Panel.window(0), new Head("high", profile, 1, rows, 1, 0, 0, 0, 1,
                new Reconstruction(1, 2, 3)), List.of(income), List.of(),
                Latency.none());
    }
}

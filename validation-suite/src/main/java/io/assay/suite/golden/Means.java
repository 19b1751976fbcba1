package io.assay.suite.golden;

import io.assay.statistics.Estimate;
import io.assay.statistics.Level;
import io.assay.suite.observation.Observation;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Means over items of a share between 0 and 1, each item counting once however often it was asked: the interval is
 * Wilson's for as many trials as there are items (Wilson, 1927, doi:10.1080/01621459.1927.10502953). With one answer an
 * item that is the plain one; with repeats it is wider than need be, for a mean of shares varies at most as much as a
 * proportion: p (1 - p) bounds the variance of anything between 0 and 1 with mean p. Repeats never count as more items.
 */
final class Means {

    private Means() {}

    static Observation of(String check, List<Tally> items, ToDoubleFunction<Tally> share, Level level) {
        double mean = items.stream().mapToDouble(share).average().orElseThrow();
        return Observation.measured(check, Estimate.wilson(mean, items.size(), level), items.size());
    }
}

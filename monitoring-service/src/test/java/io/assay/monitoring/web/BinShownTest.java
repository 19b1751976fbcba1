package io.assay.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.monitoring.gateway.ReferenceBin;
import io.assay.monitoring.store.Histograms;
import java.util.List;
import org.junit.jupiter.api.Test;

class BinShownTest {

    private static final List<ReferenceBin> REFERENCE = List.of(
            new ReferenceBin(null, 1.0, null, 30), new ReferenceBin(1.0, 2.0, null, 50), new ReferenceBin(2.0, null, null, 20));

    @Test
    void standsBesideItsReference() {
        var bins = BinShown.of(counted(List.of(1L, 0L, 3L)), REFERENCE);

        assertThat(bins).extracting(BinShown::share).containsExactly(0.25, 0.0, 0.75);
        assertThat(bins).extracting(BinShown::referenceShare).containsExactly(0.3, 0.5, 0.2);
        assertThat(bins.getLast().above()).isEqualTo(2);
        assertThat(bins.getLast().upTo()).isNull();
    }

    @Test
    void hasNoShareOfNothing() {
        var bins = BinShown.of(counted(List.of(0L, 0L, 0L)), REFERENCE);

        assertThat(bins).extracting(BinShown::share).containsOnlyNulls();
    }

    private static Histograms.Counted counted(List<Long> bins) {
        return new Histograms.Counted("prod", "LIVE", "tumbling", "feature", bins, null);
    }
}

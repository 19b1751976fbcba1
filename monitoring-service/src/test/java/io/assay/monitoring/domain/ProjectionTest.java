package io.assay.monitoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.statistics.PrincipalComponents;
import io.assay.statistics.Reconstruction;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionTest {

    private static final PrincipalComponents FIT = new PrincipalComponents(List.of("a", "b"), new double[] {1, 0},
            new double[] {1, 2}, new double[][] {{1, 0}}, 0.7, Reconstruction.NONE);

    private final Projection projection = new Projection(FIT);

    @Test
    void measuresTheRowsOfAShareThatAreComplete() {
        var missing = new BitSet();
        missing.set(2);
        Values a = numbers("a", missing, 1, 2, 3, 4, 5);
        Values b = numbers("b", new BitSet(), 2, 4, 6, Double.NaN, 10);

        Reconstruction all = projection.errors(List.of(b, a), Share.whole(Panel.window(0), 5));
        Reconstruction some = projection.errors(List.of(a, b), new Share(Panel.window(0), new int[] {1, 4}, 2, 3, 0, 0));

        assertThat(all).isEqualTo(new Reconstruction(3, 8_000_000, 30_000_000));
        assertThat(some).isEqualTo(new Reconstruction(2, 7_000_000, 29_000_000));
    }

    @Test
    void measuresNothingWhereAFeatureLacksOrTheReferenceHasNoComponents() {
        Values a = numbers("a", new BitSet(), 1, 2);
        Values b = new Values.Texts("b", new String[] {"x", "y"}, new BitSet());
        Share whole = Share.whole(Panel.window(0), 2);

        assertThat(projection.errors(List.of(a), whole)).isEqualTo(Reconstruction.NONE);
        assertThat(projection.errors(List.of(a, b), whole)).isEqualTo(Reconstruction.NONE);
        assertThat(new Projection(null).errors(List.of(a), whole)).isEqualTo(Reconstruction.NONE);
    }

    private static Values numbers(String name, BitSet missing, double... values) {
        return new Values.Numbers(name, values, missing, false);
    }
}

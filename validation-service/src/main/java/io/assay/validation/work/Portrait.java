package io.assay.validation.work;

import io.assay.statistics.ColumnProfile;
import io.assay.statistics.Profiles;
import io.assay.statistics.ReferenceProfile;
import io.assay.table.Column;
import io.assay.table.Table;
import io.assay.validation.domain.Brief;
import java.util.BitSet;
import java.util.List;

/** Draws the reference profile that monitoring will compare with: inputs and score on the hold-out. */
final class Portrait {

    private Portrait() {}

    static ReferenceProfile of(Brief brief, Table inputs, double[] scores) {
        String score = brief.score().orElseThrow().name();
        return new ReferenceProfile(
                inputs.rows(),
                inputs.columns().stream().map(Portrait::profile).toList(),
                List.of(Profiles.numeric(score, scores, new BitSet())));
    }

    private static ColumnProfile profile(Column column) {
        return switch (column) {
            case Column.Numbers numbers -> Profiles.numeric(numbers.name(), numbers.values(), numbers.gaps());
            case Column.Texts texts -> Profiles.categorical(texts.name(), texts.values());
        };
    }
}

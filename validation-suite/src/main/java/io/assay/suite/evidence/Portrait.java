package io.assay.suite.evidence;

import io.assay.statistics.ColumnProfile;
import io.assay.statistics.PrincipalComponents;
import io.assay.statistics.Profiles;
import io.assay.statistics.ReferenceProfile;
import io.assay.statistics.SliceColumn;
import io.assay.suite.brief.Brief;
import io.assay.table.Column;
import io.assay.table.Table;
import java.util.BitSet;
import java.util.List;

/** Draws the reference profile that monitoring will compare with: inputs and score on the hold-out's sample. */
public final class Portrait {

    private Portrait() {}

    /** The profile; of a model that answers in words, without a score. */
    public static ReferenceProfile of(Brief brief, Rows holdOut) {
        Sample sample = holdOut.sample();
        double[] all = holdOut.answers().score();
        List<ColumnProfile> outputs = all == null
                ? List.of()
                : List.of(Profiles.numeric(brief.score().orElseThrow().name(), sample.pick(all), new BitSet()));
        List<SliceColumn> slices = SlicePortrait.of(holdOut);
        return new ReferenceProfile(
                sample.size(),
                sample.inputs().columns().stream().map(Portrait::profile).toList(),
                outputs,
                together(sample.inputs()),
                ScoringPortrait.of(brief, holdOut, slices),
                slices);
    }

    /** How the numbers among the inputs vary together; null where there is too little to tell. */
    private static PrincipalComponents together(Table inputs) {
        List<Column.Numbers> numbers = inputs.columns().stream()
                .filter(Column.Numbers.class::isInstance)
                .map(Column.Numbers.class::cast)
                .toList();
        return PrincipalComponents.fit(
                        numbers.stream().map(Column.Numbers::name).toList(), numbers.stream().map(Portrait::gapped).toList())
                .orElse(null);
    }

    private static double[] gapped(Column.Numbers column) {
        double[] values = column.values().clone();
        column.gaps().stream().forEach(row -> values[row] = Double.NaN);
        return values;
    }

    private static ColumnProfile profile(Column column) {
        return switch (column) {
            case Column.Numbers numbers -> Profiles.numeric(numbers.name(), numbers.values(), numbers.gaps());
            case Column.Texts texts -> Profiles.categorical(texts.name(), texts.values());
        };
    }
}

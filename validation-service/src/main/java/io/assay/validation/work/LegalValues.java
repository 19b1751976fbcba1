package io.assay.validation.work;

import io.assay.table.Column;
import io.assay.table.Table;
import io.assay.validation.domain.EvaluationData;
import io.assay.validation.domain.Finding;
import io.assay.validation.domain.Outcome;
import io.assay.validation.domain.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Counts rows whose inputs lie outside what the data set declares as legal. */
final class LegalValues {

    private LegalValues() {}

    static Finding in(Table inputs, EvaluationData data, Rule rule) {
        var illegal = new BitSet();
        List<String> where = new ArrayList<>();
        for (Column column : inputs.columns()) {
            BitSet rows = illegal(column, data.column(column.name()).orElseThrow());
            if (!rows.isEmpty()) {
                where.add(column.name() + " in " + rows.cardinality());
            }
            illegal.or(rows);
        }
        double share = inputs.rows() == 0 ? 0 : (double) illegal.cardinality() / inputs.rows();
        boolean held = rule.atMost() == null || share <= rule.atMost();
        Outcome outcome = held ? Outcome.PASSED : Outcome.FAILED;
        return Finding.stated(rule, outcome, words(illegal.cardinality(), inputs, where));
    }

    private static String words(int illegal, Table inputs, List<String> where) {
        return illegal == 0
                ? "every input of every row lies within its declared range or categories"
                : String.format(Locale.ROOT, "%,d of %,d rows have an input outside its declared range or categories: ",
                        illegal, inputs.rows()) + String.join(", ", where);
    }

    private static BitSet illegal(Column column, EvaluationData.Column declared) {
        var rows = new BitSet();
        for (int row = 0; row < column.rows(); row++) {
            if (!column.missing(row) && !legal(column, row, declared)) {
                rows.set(row);
            }
        }
        return rows;
    }

    private static boolean legal(Column column, int row, EvaluationData.Column declared) {
        return switch (column) {
            case Column.Texts texts -> declared.categories().isEmpty()
                    || declared.categories().contains(texts.values()[row]);
            case Column.Numbers numbers -> numbers.values()[row] >= declared.min()
                    && numbers.values()[row] <= declared.max();
        };
    }
}

package io.assay.validation.work;

import io.assay.store.CorruptContentException;
import io.assay.store.MissingContentException;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.ColumnType;
import io.assay.table.CsvTables;
import io.assay.table.Table;
import io.assay.table.ValueType;
import io.assay.validation.domain.Brief;
import io.assay.validation.domain.Checks;
import io.assay.validation.domain.EvaluationData;
import io.assay.validation.domain.Finding;
import io.assay.validation.domain.Outcome;
import io.assay.validation.domain.Policy;
import io.assay.validation.domain.Port;
import io.assay.validation.domain.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The hold-out's rows, as scoring and judging need them.
 *
 * @param inputs the model's inputs, in the declared order
 * @param truth what really came
 * @param groups per protected column, each row's group; null where missing
 */
record Rows(Table inputs, double[] truth, Map<String, List<String>> groups) {

    static Rows read(Brief brief, Policy.Tier tier, EvaluationData data, Archive archive, List<Finding> findings)
            throws ObstacleException {
        requireFeatures(brief, tier, data);
        String label = label(tier, data);
        Table table = table(brief, tier, data, archive, label);
        double[] truth = table.numbers(label);
        requireTruth(brief, tier, label, truth);
        findings.add(Finding.stated(tier.rule(Checks.HOLD_OUT), Outcome.PASSED, "the hold-out " + data.id()
                + " was read as registered, under " + data.digest() + others(brief)));
        Table inputs = table.select(brief.inputs().stream().map(Port::name).toList());
        findings.add(LegalValues.in(inputs, data, tier.rule(Checks.LEGAL_VALUES)));
        return new Rows(inputs, truth, groups(table, data));
    }

    private static String others(Brief brief) {
        long holdOuts = brief.data().stream().filter(d -> d.role().equals("hold-out")).count();
        return holdOuts == 1 ? "" : "; it is the first of " + holdOuts + " hold-outs, and the only one used";
    }

    private static void requireFeatures(Brief brief, Policy.Tier tier, EvaluationData data) throws ObstacleException {
        List<String> missing = brief.inputs().stream()
                .map(Port::name)
                .filter(name -> data.column(name).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new ObstacleException(Finding.stated(tier.rule(Checks.FEATURES), Outcome.FAILED,
                    "the hold-out " + data.id() + " has no column for the model's inputs " + missing
                            + "; register a hold-out that has them"));
        }
    }

    private static String label(Policy.Tier tier, EvaluationData data) throws ObstacleException {
        List<String> labels = data.columns("label").map(EvaluationData.Column::name).toList();
        if (labels.size() != 1) {
            throw unusable(tier, "the hold-out " + data.id() + " needs one column of role label, but has " + labels);
        }
        return labels.getFirst();
    }

    private static Table table(Brief brief, Policy.Tier tier, EvaluationData data, Archive archive, String label)
            throws ObstacleException {
        try (InputStream csv = archive.data(data.digest())) {
            return new CsvTables(wanted(brief, data, label)).read(csv);
        } catch (BadRowsException | IllegalArgumentException e) {
            throw unusable(tier, "the hold-out " + data.id() + " is not as registered: " + e.getMessage());
        } catch (MissingContentException | CorruptContentException e) {
            throw unusable(tier, "the hold-out " + data.id() + " cannot be had: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Inputs and label by their declared types; protected columns that are no inputs as text. */
    private static List<ColumnType> wanted(Brief brief, EvaluationData data, String label) {
        List<String> typed = new ArrayList<>(brief.inputs().stream().map(Port::name).toList());
        if (!typed.contains(label)) {
            typed.add(label);
        }
        List<ColumnType> wanted = new ArrayList<>();
        for (String name : typed) {
            var column = data.column(name).orElseThrow();
            wanted.add(new ColumnType(name, typeOf(column), column.nullable()));
        }
        data.columns("protected")
                .filter(column -> !typed.contains(column.name()))
                .forEach(column -> wanted.add(new ColumnType(column.name(), ValueType.STRING, column.nullable())));
        return wanted;
    }

    private static ValueType typeOf(EvaluationData.Column column) {
        try {
            return ValueType.valueOf(column.type().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadRowsException("column '" + column.name() + "' is declared as '" + column.type()
                    + "'; known are double, float, long, int, string, boolean");
        }
    }

    private static void requireTruth(Brief brief, Policy.Tier tier, String label, double[] truth)
            throws ObstacleException {
        for (int row = 0; row < truth.length; row++) {
            boolean right = brief.classifies() ? truth[row] == 0 || truth[row] == 1 : Double.isFinite(truth[row]);
            if (!right) {
                throw unusable(tier, "row " + (row + 1) + " has " + truth[row] + " as '" + label + "'; "
                        + (brief.classifies() ? "every row needs 0 or 1" : "every row needs a finite number"));
            }
        }
    }

    private static Map<String, List<String>> groups(Table table, EvaluationData data) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        data.columns("protected").forEach(column -> groups.put(column.name(), texts(table.column(column.name()))));
        return groups;
    }

    private static List<String> texts(Column column) {
        return IntStream.range(0, column.rows())
                .mapToObj(row -> column.missing(row) ? null : switch (column) {
                    case Column.Texts texts -> texts.values()[row];
                    case Column.Numbers numbers -> String.valueOf(numbers.values()[row]);
                })
                .toList();
    }

    private static ObstacleException unusable(Policy.Tier tier, String words) {
        Rule rule = tier.rule(Checks.HOLD_OUT);
        return new ObstacleException(Finding.stated(rule, Outcome.INCONCLUSIVE, words));
    }
}

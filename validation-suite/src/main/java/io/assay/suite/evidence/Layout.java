package io.assay.suite.evidence;

import io.assay.suite.brief.Brief;
import io.assay.suite.brief.EvaluationData;
import io.assay.suite.brief.Port;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import io.assay.table.BadRowsException;
import io.assay.table.ColumnType;
import io.assay.table.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which columns of a data set are what.
 *
 * @param inputs the model's inputs, in the declared order
 * @param label what really came; empty for decisions without labels
 * @param groups protected columns
 * @param segments columns whose values name slices
 * @param entity column that says which rows belong together
 */
record Layout(
        EvaluationData data,
        List<String> inputs,
        Optional<String> label,
        List<String> groups,
        List<String> segments,
        Optional<String> entity) {

    static Layout of(Brief brief, EvaluationData data) {
        requireFeatures(brief, data);
        return new Layout(
                data,
                brief.inputs().stream().map(Port::name).toList(),
                brief.decides() ? Optional.empty() : Optional.of(label(data)),
                names(data, "protected"),
                names(data, "segment"),
                names(data, "entity").stream().findFirst());
    }

    /** The columns to read: inputs by their declared types, a label that names classes and all others as text. */
    List<ColumnType> wanted(boolean classNames) {
        List<ColumnType> wanted = new ArrayList<>();
        inputs.forEach(name -> wanted.add(typed(name)));
        label.filter(name -> !inputs.contains(name))
                .ifPresent(name -> wanted.add(classNames ? text(name) : typed(name)));
        groups.forEach(name -> textUnlessKnown(name, wanted));
        segments.forEach(name -> textUnlessKnown(name, wanted));
        entity.ifPresent(name -> textUnlessKnown(name, wanted));
        return wanted;
    }

    private void textUnlessKnown(String name, List<ColumnType> wanted) {
        if (wanted.stream().noneMatch(type -> type.name().equals(name))) {
            wanted.add(text(name));
        }
    }

    private ColumnType text(String name) {
        return new ColumnType(name, ValueType.STRING, data.column(name).orElseThrow().nullable());
    }

    private ColumnType typed(String name) {
        var column = data.column(name).orElseThrow();
        try {
            return new ColumnType(name, ValueType.valueOf(column.type().toUpperCase(Locale.ROOT)), column.nullable());
        } catch (IllegalArgumentException e) {
            throw new BadRowsException("column '" + column.name() + "' is declared as '" + column.type()
                    + "'; known are double, float, long, int, string, boolean");
        }
    }

    private static void requireFeatures(Brief brief, EvaluationData data) {
        List<String> missing = brief.inputs().stream()
                .map(Port::name)
                .filter(name -> data.column(name).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new ObstacleException(Observation.stated(CheckNames.FEATURES, Outcome.FAILED,
                    "the " + data.role() + " " + data.id() + " has no column for the model's inputs " + missing
                            + "; register a " + data.role() + " that has them"));
        }
    }

    private static String label(EvaluationData data) {
        List<String> labels = names(data, "label");
        if (labels.size() != 1) {
            throw new ObstacleException(Observation.inconclusive(CheckNames.HOLD_OUT,
                    "the " + data.role() + " " + data.id() + " needs one column of role label, but has " + labels));
        }
        return labels.getFirst();
    }

    private static List<String> names(EvaluationData data, String role) {
        return data.columns(role).map(EvaluationData.Column::name).toList();
    }
}

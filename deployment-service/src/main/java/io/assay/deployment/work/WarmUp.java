package io.assay.deployment.work;

import io.assay.deployment.domain.Column;
import io.assay.deployment.domain.Declaration;
import io.assay.deployment.domain.Reason;
import io.assay.deployment.domain.Serving;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Rows made up by the declaration, to see a version answer before anyone depends on it. */
final class WarmUp {

    private static final int ROWS = 16;

    private final Declaration declaration;
    private final List<Column> rows;

    private WarmUp(Declaration declaration, List<Column> rows) {
        this.declaration = declaration;
        this.rows = rows;
    }

    static WarmUp of(Declaration declaration) {
        return new WarmUp(declaration, declaration.inputs().stream().map(WarmUp::madeUp).toList());
    }

    /** What is wrong with the answers; empty when they are as declared. */
    List<Reason> tried(Serving.Scorer scorer) {
        List<Column> answers;
        try {
            answers = scorer.score(rows);
        } catch (RuntimeException e) {
            return List.of(new Reason(
                    "facts.inputs", "it fails on rows made up by its declaration: " + e.getMessage(),
                    "declare inputs as the model takes them"));
        }
        return declaration.outputs().stream()
                .filter(output -> answers.stream()
                        .noneMatch(a -> a.name().equals(output.name()) && a.rows() == ROWS))
                .map(output -> new Reason(
                        "facts.outputs", "it does not answer " + output.name() + " for each row",
                        "declare outputs as the model gives them"))
                .toList();
    }

    private static Column madeUp(Declaration.Field field) {
        return switch (field.type()) {
            case "string" -> new Column.Texts(field.name(), texts(field), new BitSet());
            case "float" -> new Column.Floats(field.name(), floats(field), new BitSet());
            default -> new Column.Numbers(field.name(), numbers(field), new BitSet());
        };
    }

    private static String[] texts(Declaration.Field field) {
        List<String> categories = field.categories().isEmpty() ? List.of("a") : field.categories();
        return IntStream.range(0, ROWS).mapToObj(row -> categories.get(row % categories.size())).toArray(String[]::new);
    }

    private static float[] floats(Declaration.Field field) {
        var floats = new float[ROWS];
        double[] numbers = numbers(field);
        IntStream.range(0, ROWS).forEach(row -> floats[row] = (float) numbers[row]);
        return floats;
    }

    /** From the smallest to the largest legal value; whole where the type is. */
    private static double[] numbers(Declaration.Field field) {
        boolean truth = field.type().equals("boolean");
        double min = truth ? 0 : field.min() == null ? 0 : field.min();
        double max = truth ? 1 : field.max() == null ? Math.max(min, 1) : field.max();
        boolean whole = !field.type().equals("double") && !field.type().equals("float");
        return IntStream.range(0, ROWS)
                .mapToDouble(row -> min + (max - min) * row / (ROWS - 1))
                .map(value -> whole ? Math.rint(value) : value)
                .toArray();
    }
}

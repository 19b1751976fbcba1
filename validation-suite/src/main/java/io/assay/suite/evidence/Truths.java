package io.assay.suite.evidence;

import io.assay.suite.brief.Brief;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import io.assay.table.Table;
import java.util.List;
import java.util.stream.IntStream;

/** Gathers what really came, and refuses what cannot be it. */
final class Truths {

    private final Brief brief;
    private final Layout layout;
    private final Doubles numbers = new Doubles();
    private final Codes names = new Codes();

    private Truths(Brief brief, Layout layout) {
        this.brief = brief;
        this.layout = layout;
    }

    static Truths of(Brief brief, Layout layout) {
        return new Truths(brief, layout);
    }

    void add(Table chunk, int before) {
        if (layout.label().isEmpty()) {
            return;
        }
        String label = layout.label().get();
        if (brief.multiclass()) {
            Cells.texts(chunk.column(label), names);
            return;
        }
        double[] values = chunk.numbers(label);
        for (int row = 0; row < values.length; row++) {
            require(values[row], label, before + row + 1);
        }
        numbers.addAll(values);
    }

    /** Names of the classes: the model's own, else those declared of the score, else those that came, by name. */
    List<String> classes(Answers answers) {
        if (!brief.multiclass()) {
            return List.of();
        }
        if (answers != null && !answers.classes().isEmpty()) {
            return answers.classes();
        }
        List<String> declared = brief.score().orElseThrow().range().categories();
        return declared.isEmpty() ? names.names().stream().sorted().toList() : declared;
    }

    double[] all(List<String> classes) {
        if (!brief.multiclass()) {
            return numbers.all();
        }
        int[] places = names.names().stream().mapToInt(classes::indexOf).toArray();
        return IntStream.range(0, names.rows()).mapToDouble(row -> place(row, places, classes)).toArray();
    }

    private double place(int row, int[] places, List<String> classes) {
        int code = names.code(row);
        if (code == Codes.MISSING || places[code] < 0) {
            throw wrong(row + 1, String.valueOf(names.text(row)), "every row needs one of the classes " + classes);
        }
        return places[code];
    }

    private void require(double value, String label, int row) {
        boolean right = brief.classifies() ? value == 0 || value == 1 : Double.isFinite(value);
        if (!right) {
            throw wrong(row, value + "' as '" + label,
                    brief.classifies() ? "every row needs 0 or 1" : "every row needs a finite number");
        }
    }

    private ObstacleException wrong(int row, String value, String asked) {
        return new ObstacleException(Observation.inconclusive(CheckNames.HOLD_OUT,
                "row " + row + " of " + layout.data().id() + " has '" + value + "'; " + asked));
    }
}

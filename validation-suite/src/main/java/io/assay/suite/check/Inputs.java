package io.assay.suite.check;

import io.assay.suite.brief.EvaluationData;
import io.assay.suite.brief.Port;
import io.assay.suite.evidence.Evidence;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The declared inputs, and what is legal in them. */
final class Inputs {

    private Inputs() {}

    /** Those of a kind that the rows have. */
    static List<Port> such(Evidence e, Predicate<Port> kind) {
        List<String> there = e.holdOut().sample().inputs().names();
        return e.brief().inputs().stream().filter(kind).filter(port -> there.contains(port.name())).toList();
    }

    /** Both ends of the range declared of the input or of the hold-out's column, the narrower; infinite where none is. */
    static double[] range(Evidence e, Port port) {
        var column = e.brief().holdOut().flatMap(data -> data.column(port.name()));
        return new double[] {
            Math.max(port.range().min(), column.map(EvaluationData.Column::min).orElse(Double.NEGATIVE_INFINITY)),
            Math.min(port.range().max(), column.map(EvaluationData.Column::max).orElse(Double.POSITIVE_INFINITY))
        };
    }

    /** Whether only whole numbers belong there, by its type or by all that was seen. */
    static boolean whole(Port port, double[] values) {
        return List.of("int", "long", "boolean").contains(port.type())
                || Arrays.stream(values).filter(Double::isFinite).allMatch(value -> value == Math.rint(value));
    }
}

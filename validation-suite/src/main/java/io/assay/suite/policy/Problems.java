package io.assay.suite.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Collects what is wrong, so that all of it is told at once. */
final class Problems {

    private final List<Problem> all = new ArrayList<>();

    void add(Mark mark, String words) {
        add(mark.getLine() + 1, mark.getColumn() + 1, words);
    }

    void add(int line, int column, String words) {
        all.add(new Problem(line, column, words));
    }

    /** All of them, in the order of the file. */
    List<Problem> all() {
        return all.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .distinct()
                .toList();
    }
}

package io.assay.suite.evidence;

import io.assay.table.Column;
import io.assay.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Asks a model about chunk after chunk, and keeps its answers and the time they took. */
final class Asking {

    /** The input by which a record of past answers knows its rows, from 1. */
    static final String ROW = "assay_row";

    private final Subject subject;
    private final List<Answers> parts = new ArrayList<>();
    private long rows;
    private long nanos;

    Asking(Subject subject) {
        this.subject = subject;
    }

    void ask(Table inputs, int before) {
        Table asked = subject.answersAnyRow() ? inputs : numbered(inputs, before);
        long began = System.nanoTime();
        parts.add(subject.answer(asked));
        nanos += System.nanoTime() - began;
        rows += inputs.rows();
    }

    Answers answers() {
        return parts.isEmpty() ? new Answers(new double[0], null, List.of(), null, null) : Joined.of(parts);
    }

    Running running() {
        return new Running(rows, nanos);
    }

    private static Table numbered(Table inputs, int before) {
        List<Column> columns = new ArrayList<>(inputs.columns());
        columns.add(new Column.Numbers(ROW, IntStream.range(0, inputs.rows()).mapToDouble(i -> before + i + 1.0).toArray()));
        return new Table(columns);
    }
}

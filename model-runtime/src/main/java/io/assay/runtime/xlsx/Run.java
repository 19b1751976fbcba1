package io.assay.runtime.xlsx;

import io.assay.runtime.Output;
import io.assay.runtime.xlsx.XlsxOutput.Answers;
import io.assay.table.Column;
import io.assay.table.Table;
import io.assay.table.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Computes all rows of one table. */
final class Run {

    private final Plan plan;
    private final Calculation calculation;
    private final Map<XlsxInput, Column> columns = new LinkedHashMap<>();
    private final List<Answers> answers;
    private final String[] errors;

    Run(Plan plan, Calculation calculation, Table rows) {
        this.plan = plan;
        this.calculation = calculation;
        plan.inputs().forEach(input -> input.column(rows).ifPresent(column -> columns.put(input, column)));
        this.answers = plan.outputs().stream().map(output -> output.answers(rows.rows())).toList();
        this.errors = new String[rows.rows()];
    }

    List<Output> answers(Runnable limit) {
        calculation.begin();
        for (int row = 0; row < errors.length; row++) {
            limit.run();
            compute(row, limit);
        }
        List<Output> read = new ArrayList<>(answers.stream().map(Answers::read).toList());
        read.add(new Output(XlsxModel.ERRORS, ValueType.STRING, List.of((long) errors.length), null, errors, List.of()));
        return read;
    }

    private void compute(int row, Runnable limit) {
        columns.forEach((input, column) -> calculation.put(input.cell(), input.value(column, row)));
        calculation.prepare(plan.steppingStones(), limit);
        for (Answers one : answers) {
            String flaw = answer(one, row);
            if (flaw != null) {
                String words = one.output().name() + ": " + flaw;
                errors[row] = errors[row] == null ? words : errors[row] + "; " + words;
            }
        }
    }

    private String answer(Answers one, int row) {
        try {
            return one.put(row, calculation.value(one.output().cell()));
        } catch (FailedCellException e) {
            one.skip(row);
            return e.getMessage();
        }
    }
}

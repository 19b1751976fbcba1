package io.assay.runtime.xlsx;

import io.assay.runtime.Output;
import io.assay.runtime.Port;
import java.util.List;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.util.NumberToTextConverter;

/** A named cell with a formula, whose results are an output of its name. */
record XlsxOutput(String name, BookCell cell, Kind kind) {

    Port port() {
        return Port.single(name, kind.type(), false);
    }

    /** Room for the answers to so many rows. */
    Answers answers(int rows) {
        return kind.type().numeric()
                ? new Answers(this, new double[rows], null)
                : new Answers(this, null, new String[rows]);
    }

    /** The answers so far; one of the arrays is null. */
    record Answers(XlsxOutput output, double[] numbers, String[] texts) {

        /** Notes a row's result; answers what is wrong with it, null for nothing. */
        String put(int row, ValueEval value) {
            String flaw = value instanceof ErrorEval error ? said(error) : null;
            if (numbers != null) {
                numbers[row] = number(value);
                return flaw != null || !Double.isNaN(numbers[row]) ? flaw : "a text where a number is usual";
            }
            texts[row] = output.kind == Kind.DAY ? day(value) : text(value);
            return flaw != null || texts[row] != null ? flaw : "no day that Excel can show";
        }

        /** Notes that a row has no result. */
        void skip(int row) {
            if (numbers != null) {
                numbers[row] = Double.NaN;
            }
        }

        Output read() {
            int rows = numbers == null ? texts.length : numbers.length;
            return new Output(output.name, output.kind.type(), List.of((long) rows), numbers, texts, List.of());
        }

        private static double number(ValueEval value) {
            return switch (value) {
                case NumberEval number -> number.getNumberValue();
                case BoolEval truth -> truth.getNumberValue();
                default -> Double.NaN;
            };
        }

        private static String text(ValueEval value) {
            return switch (value) {
                case StringEval text -> text.getStringValue();
                case NumberEval number -> NumberToTextConverter.toText(number.getNumberValue());
                case BoolEval truth -> truth.getStringValue();
                default -> null;
            };
        }

        private static String day(ValueEval value) {
            return value instanceof NumberEval number ? Days.written(number.getNumberValue()) : text(value);
        }

        private static String said(ErrorEval error) {
            return error == ErrorEval.CIRCULAR_REF_ERROR ? "a circular reference" : error.getErrorString();
        }
    }
}

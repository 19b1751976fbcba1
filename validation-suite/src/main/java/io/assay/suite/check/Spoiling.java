package io.assay.suite.check;

import io.assay.suite.brief.Port;
import io.assay.suite.observation.CheckNames;
import io.assay.table.Column;
import java.util.Arrays;
import java.util.BitSet;

/** A way to give an input what it should not get. */
enum Spoiling {
    UNKNOWN_CATEGORY(CheckNames.UNKNOWN_CATEGORY, "a category never seen") {
        @Override
        boolean fits(Port input) {
            return !input.numeric();
        }

        @Override
        Column of(Port input, int rows) {
            return texts(input, rows, "never seen by assay");
        }
    },
    MISSING_VALUE(CheckNames.MISSING_VALUE, "no value") {
        @Override
        boolean fits(Port input) {
            return true;
        }

        @Override
        boolean legal(Port input) {
            return input.nullable();
        }

        @Override
        Column of(Port input, int rows) {
            return input.numeric() ? gaps(input, rows) : texts(input, rows, null);
        }
    },
    WRONG_TYPE(CheckNames.WRONG_TYPE, "text instead of a number, or a number instead of text") {
        @Override
        boolean fits(Port input) {
            return true;
        }

        @Override
        Column of(Port input, int rows) {
            return input.numeric() ? texts(input, rows, "no number") : numbers(input, rows);
        }
    };

    private static final double A_NUMBER = 12_345;

    final String check;
    final String what;

    Spoiling(String check, String what) {
        this.check = check;
        this.what = what;
    }

    /** Whether this input can be given such a thing. */
    abstract boolean fits(Port input);

    /** What stands in the input's column. */
    abstract Column of(Port input, int rows);

    /** Whether the submission calls this legal for the input. */
    boolean legal(Port input) {
        return false;
    }

    private static Column texts(Port input, int rows, String text) {
        String[] all = new String[rows];
        Arrays.fill(all, text);
        return new Column.Texts(input.name(), all);
    }

    private static Column numbers(Port input, int rows) {
        double[] all = new double[rows];
        Arrays.fill(all, A_NUMBER);
        return new Column.Numbers(input.name(), all);
    }

    private static Column gaps(Port input, int rows) {
        double[] none = new double[rows];
        Arrays.fill(none, Double.NaN);
        var everywhere = new BitSet();
        everywhere.set(0, rows);
        return new Column.Numbers(input.name(), none, everywhere);
    }
}

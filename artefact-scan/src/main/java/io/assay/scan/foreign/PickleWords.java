package io.assay.scan.foreign;

/** Writes values of a pickle as Python would, short: values may hold themselves. */
final class PickleWords {

    private static final int LONGEST = 60;
    private static final int DEEPEST = 3;

    private final StringBuilder words = new StringBuilder();

    private PickleWords() {}

    /** What a call is given, in brackets. */
    static String arguments(Value with) {
        var words = new PickleWords();
        if (with instanceof Value.Many) {
            words.write(with, 0);
        } else {
            words.words.append('(');
            words.write(with, 0);
            words.words.append(')');
        }
        return words.words.toString();
    }

    private void write(Value value, int depth) {
        if (words.length() > LONGEST || depth > DEEPEST) {
            words.append(depth > DEEPEST ? "..." : "");
            return;
        }
        switch (value) {
            case Value.Text text -> words.append('\'').append(text.content()).append('\'');
            case Value.Constant constant -> words.append(constant.words());
            case Value.Imported imported -> words.append(imported.words());
            case Value.Called called -> {
                write(called.what(), depth + 1);
                write(called.with(), depth + 1);
            }
            case Value.Many many -> all(many, depth);
            case Value.Mark mark -> words.append("...");
            case Value.Unknown unknown -> words.append("...");
        }
    }

    private void all(Value.Many many, int depth) {
        words.append('(');
        for (int i = 0; i < many.items().size() && words.length() <= LONGEST; i++) {
            words.append(i == 0 ? "" : ", ");
            write(many.items().get(i), depth + 1);
        }
        words.append(')');
    }
}

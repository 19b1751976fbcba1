package io.assay.suite.check;

import io.assay.runtime.UnusableModelException;
import io.assay.suite.evidence.Answers;
import io.assay.suite.evidence.Subject;
import io.assay.suite.observation.Figures;
import io.assay.table.BadRowsException;
import io.assay.table.Table;
import java.util.regex.Pattern;

/** What a model does with rows about which it should not be asked. */
sealed interface Reaction {

    /** It refuses all of them, in these words. */
    record Refused(String words) implements Reaction {

        boolean names(String input) {
            return Pattern.compile("(?<!\\w)" + Pattern.quote(input) + "(?!\\w)").matcher(words).find();
        }
    }

    /** It gives neither an answer nor a reason. */
    record Silent() implements Reaction {}

    /** It answers some of them, e.g. this. */
    record Answered(String example) implements Reaction {}

    static Reaction of(Subject subject, Table rows) {
        try {
            return of(subject.answer(rows));
        } catch (BadRowsException | UnusableModelException e) {
            return new Refused(String.valueOf(e.getMessage()));
        }
    }

    private static Reaction of(Answers answers) {
        String error = null;
        for (int row = 0; row < answers.rows(); row++) {
            if (troubled(answers, row)) {
                error = answers.errors()[row];
            } else if (answers.answered(row)) {
                return new Answered(plain(answers, row));
            }
        }
        return error == null ? new Silent() : new Refused(error);
    }

    /** Whether something went wrong in a row, by the model's own words. */
    static boolean troubled(Answers answers, int row) {
        return answers.errors() != null && answers.errors()[row] != null;
    }

    /** An answer for people. */
    static String plain(Answers answers, int row) {
        return answers.score() == null ? "'" + answers.said()[row] + "'" : Figures.of(answers.score()[row]);
    }
}

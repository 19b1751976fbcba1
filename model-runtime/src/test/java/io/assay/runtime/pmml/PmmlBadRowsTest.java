package io.assay.runtime.pmml;

import static io.assay.runtime.pmml.PmmlFiles.numbers;
import static io.assay.runtime.pmml.PmmlFiles.score;
import static io.assay.runtime.pmml.PmmlFiles.texts;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.table.BadRowsException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PmmlBadRowsTest {

    @Test
    void namesTheColumnThatIsMissing() {
        refuses(() -> score("logistic", numbers("incom", 1), numbers("owner", 1)), "column 'income'", "is missing", "incom");
    }

    @Test
    void namesTheColumnOfTheWrongType() {
        refuses(() -> score("logistic", texts("income", "much"), numbers("owner", 1)), "'income' holds text", "DOUBLE");
        refuses(() -> score("logistic", numbers("income", 1), numbers("owner", 1), numbers("grade", 1)), "'grade' holds numbers");
    }

    @Test
    void namesRowAndValueThatTheDataDictionaryCallsInvalid() {
        refuses(() -> score("logistic", numbers("income", 1, -1), numbers("owner", 1, 1)), "'income' has '-1' in row 1", "[0.0,1000000.0]");
        refuses(() -> score("logistic", numbers("income", 1), numbers("owner", 2)), "'owner' has 2.0 in row 0", "0 or 1");
        refuses(() -> score("logistic", numbers("income", 1), numbers("owner", 1), numbers("age", 2.5)), "'age' has 2.5", "whole number");
    }

    @Test
    void namesTheRowWithoutAValueThatTheModelCannotDoWithout() {
        refuses(() -> score("tree", numbers("debt ratio", 0.1, 0.1), numbers("late", 1, Double.NaN)), "'late' has no value in row 1");
    }

    private static void refuses(ThrowingCallable call, String... words) {
        assertThatThrownBy(call).isInstanceOf(BadRowsException.class).hasMessageContainingAll(words);
    }
}

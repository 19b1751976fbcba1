package io.assay.runtime.xlsx;

import io.assay.runtime.UnusableModelException;
import java.util.List;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NotImplementedException;
import org.apache.poi.ss.formula.eval.ValueEval;

/**
 * Computes one book, row by row, on one thread at a time. What depends on no input is settled beforehand, so forgetting all
 * results between rows costs less than having POI note which cell rests on which.
 */
final class Calculation {

    private final BookView view;
    private final WorkbookEvaluator evaluator;

    Calculation(Book book) {
        this.view = new BookView(book);
        this.evaluator = new WorkbookEvaluator(view, IStabilityClassifier.TOTALLY_IMMUTABLE, null);
    }

    /** Begins anew with the book's own values. */
    void begin() {
        view.clear();
        evaluator.clearAllCachedResultValues();
    }

    /** Puts a row's value into an input cell. */
    void put(BookCell input, ValueEval value) {
        view.put(input.with(value));
    }

    /** Computes some formulas, so that those that rest on them find the result. */
    void prepare(List<BookCell> formulas, Runnable limit) {
        evaluator.clearAllCachedResultValues();
        for (BookCell formula : formulas) {
            limit.run();
            try {
                value(formula);
            } catch (FailedCellException e) {
                // An output that needs this cell fails by itself; one that does not, must not.
            }
        }
    }

    /** Computes a formula that rests on no input for good; one that POI stumbles over stays as it is. */
    void settle(BookCell formula) {
        try {
            formula.settle(value(formula));
        } catch (FailedCellException e) {
            // It fails in every row, and each row says so.
        }
    }

    /** A cell's value in this row; an error when POI stumbles over it. */
    ValueEval answer(BookCell cell) {
        try {
            return value(cell);
        } catch (FailedCellException e) {
            return ErrorEval.VALUE_INVALID;
        }
    }

    /** A cell's value in this row; a {@link FailedCellException} when POI stumbles over it. */
    ValueEval value(BookCell cell) {
        try {
            return evaluator.evaluate(cell);
        } catch (NotImplementedException e) {
            throw new UnusableModelException("the formula in " + cell.address() + " needs what is not computed here: "
                    + (e.getCause() == null ? e : e.getCause()).getMessage(), e);
        } catch (StackOverflowError e) {
            throw new UnusableModelException("the formulas that " + cell.address()
                    + " rests on call each other too deeply; shorten the chain", e);
        } catch (RuntimeException e) {
            throw new FailedCellException(cell.address() + " cannot be computed: " + e.getMessage(), e);
        }
    }
}

package io.assay.runtime.xlsx;

import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.runtime.UnusableModelException;
import io.assay.table.Table;
import io.assay.table.ValueType;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.util.LocaleUtil;

/**
 * An Excel workbook whose named cells are its interface.
 *
 * <p>Names for the whole workbook that stand for one cell ({@code =Inputs!$B$1}) are ports, called exactly as the names:
 * inputs where the cell holds no formula, outputs where it does. Names of areas and constants are parameters of the workbook
 * and no ports. An input whose cell holds a value may be left out, then that value stands; an empty cell must be given. Types
 * follow the cell's value, else its format (text, day, number), else what formulas take it for (looked up among texts or
 * compared with one: text; otherwise a number); a day is text such as {@code 2026-01-31}. A missing value
 * makes the cell empty, which Excel's arithmetic takes for 0 and its comparisons for 0 or the empty text; NaN and infinities,
 * which Excel has not, go in as its error #NUM!.
 *
 * <p>A row whose result is an Excel error has no answer there: NaN or null; the output {@value #ERRORS} says why, and is
 * null in rows without error. {@code NOW}, {@code TODAY}, {@code RAND}, {@code RANDBETWEEN} and {@code RANDARRAY} are
 * computed and make the answers differ from one time to the next. Texts are computed in English, times in UTC, wherever this
 * runs. Macros never run; circular formulas, other workbooks and functions that Apache POI lacks are refused on opening.
 */
public final class XlsxModel implements Model {

    /** Name of the output that says why a row has no answer. */
    static final String ERRORS = "assay.errors";

    private final Plan plan;
    private final Queue<Calculation> idle = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    private XlsxModel(Plan plan) {
        this.plan = plan;
    }

    /** Opens the bytes of an .xlsx file; an {@link UnusableModelException} says why they are no such model. */
    public static XlsxModel open(byte[] bytes) {
        return inEnglish(() -> new XlsxModel(Plan.of(new BookReader(WorkbookFile.open(bytes)))));
    }

    @Override
    public List<Port> inputs() {
        return plan.inputs().stream().map(XlsxInput::port).toList();
    }

    @Override
    public List<Port> outputs() {
        return Stream.concat(
                        plan.outputs().stream().map(XlsxOutput::port),
                        Stream.of(Port.single(ERRORS, ValueType.STRING, false)))
                .toList();
    }

    /** Rows are computed one by one on the caller's thread; the limit is looked at between rows and on long chains. */
    @Override
    public List<Output> score(Table rows, Duration limit) {
        if (closed) {
            throw new UnusableModelException("the model is closed; open it again");
        }
        Calculation free = idle.poll();
        Calculation calculation = free == null ? new Calculation(plan.book()) : free;
        try {
            return inEnglish(() -> new Run(plan, calculation, rows).answers(new Deadline(limit)));
        } finally {
            idle.add(calculation);
        }
    }

    @Override
    public void close() {
        closed = true;
        idle.clear();
    }

    /** POI writes and reads numbers and days by the settings of the thread. */
    private static <T> T inEnglish(Supplier<T> work) {
        LocaleUtil.setUserLocale(Locale.US);
        LocaleUtil.setUserTimeZone(LocaleUtil.TIMEZONE_UTC);
        try {
            return work.get();
        } finally {
            LocaleUtil.resetUserLocale();
            LocaleUtil.resetUserTimeZone();
        }
    }
}

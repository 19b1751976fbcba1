package io.assay.runtime.xlsx;

import io.assay.runtime.UnusableModelException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * How a workbook is computed.
 *
 * @param book cells and names; formulas that rest on no input are settled
 * @param inputs what a row fills
 * @param outputs what a row asks for
 * @param steppingStones formulas to compute before the outputs, in this order
 */
record Plan(Book book, List<XlsxInput> inputs, List<XlsxOutput> outputs, List<BookCell> steppingStones) {

    static Plan of(BookReader reader) {
        var named = new NamedCells(reader);
        var order = new FormulaOrder(reader, named.inputs().values(), named.outputs().values());
        if (order.reaching()) {
            reader.readAll();
        }
        List<XlsxInput> inputs = inputs(reader, named, order);
        var calculation = new Calculation(reader.book());
        order.settled().forEach(calculation::settle);
        calculation.prepare(order.steppingStones(), () -> { });
        List<XlsxOutput> outputs = named.outputs().entrySet().stream()
                .map(output -> new XlsxOutput(output.getKey(), output.getValue(), kind(reader, calculation, output.getValue())))
                .toList();
        return new Plan(reader.book(), inputs, outputs, order.steppingStones()).withFreeNames();
    }

    private static List<XlsxInput> inputs(BookReader reader, NamedCells named, FormulaOrder order) {
        Set<BookCell> texts = order.formulas().stream()
                .flatMap(formula -> new FormulaKinds(reader.book(), formula).texts().stream())
                .collect(Collectors.toSet());
        return named.inputs().entrySet().stream()
                .map(input -> XlsxInput.of(input.getKey(), input.getValue(), reader.cell(input.getValue()), texts))
                .toList();
    }

    private static Kind kind(BookReader reader, Calculation calculation, BookCell cell) {
        XSSFCell file = reader.cell(cell);
        ValueEval now = calculation.answer(cell);
        if (!(now instanceof ErrorEval)) {
            return Kind.of(now, file);
        }
        String kept = file.getCTCell().getV();
        boolean computed = kept != null && !kept.isEmpty() && !(cell.value() instanceof ErrorEval);
        return computed || !cell.formula() ? Kind.of(cell.value(), file) : new FormulaKinds(reader.book(), cell).answer();
    }

    private Plan withFreeNames() {
        List<String> names = Stream.concat(inputs.stream().map(XlsxInput::name), outputs.stream().map(XlsxOutput::name)).toList();
        if (names.contains(XlsxModel.ERRORS)) {
            throw new UnusableModelException("the name '" + XlsxModel.ERRORS + "' is taken; give its cell another name");
        }
        return this;
    }
}

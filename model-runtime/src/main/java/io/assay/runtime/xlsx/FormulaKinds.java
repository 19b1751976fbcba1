package io.assay.runtime.xlsx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.BoolPtg;
import org.apache.poi.ss.formula.ptg.ConcatPtg;
import org.apache.poi.ss.formula.ptg.ControlPtg;
import org.apache.poi.ss.formula.ptg.EqualPtg;
import org.apache.poi.ss.formula.ptg.GreaterEqualPtg;
import org.apache.poi.ss.formula.ptg.GreaterThanPtg;
import org.apache.poi.ss.formula.ptg.LessEqualPtg;
import org.apache.poi.ss.formula.ptg.LessThanPtg;
import org.apache.poi.ss.formula.ptg.MemAreaPtg;
import org.apache.poi.ss.formula.ptg.MemFuncPtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.NotEqualPtg;
import org.apache.poi.ss.formula.ptg.OperationPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.StringPtg;

/**
 * Guesses from one formula's text what it answers and which cells it takes for text (compared with a text, looked up among
 * texts), for cells that show neither by a value of their own; a number when in doubt.
 */
final class FormulaKinds {

    private static final Set<String> CHOOSING = Set.of("IF", "IFERROR", "IFNA", "IFS", "CHOOSE", "SWITCH");
    private static final Set<String> WRITING = Set.of("CONCATENATE", "CONCAT", "TEXTJOIN", "TEXT", "FIXED", "DOLLAR",
            "LEFT", "RIGHT", "MID", "UPPER", "LOWER", "PROPER", "TRIM", "CLEAN", "SUBSTITUTE", "REPLACE", "REPT", "CHAR", "T");
    private static final Set<String> ASKING = Set.of("AND", "OR", "NOT", "XOR", "EXACT", "ISBLANK", "ISERR", "ISERROR",
            "ISLOGICAL", "ISNA", "ISNONTEXT", "ISNUMBER", "ISREF", "ISTEXT", "ISEVEN", "ISODD", "TRUE", "FALSE");
    private static final Set<String> READING = Set.of("EXACT", "LEFT", "RIGHT", "MID", "LEN", "UPPER", "LOWER", "PROPER", "TRIM",
            "CLEAN", "SUBSTITUTE", "SEARCH", "FIND", "CODE");
    private static final Set<String> SEEKING = Set.of("VLOOKUP", "HLOOKUP", "LOOKUP", "MATCH", "XLOOKUP", "XMATCH", "SWITCH");
    private static final Set<String> COUNTING = Set.of("COUNTIF", "SUMIF", "AVERAGEIF");

    private final Book book;
    private final BookCell formula;
    private final Deque<Operand> stack = new ArrayDeque<>();
    private final Deque<String> called = new ArrayDeque<>();
    private final Set<BookCell> texts = new HashSet<>();

    FormulaKinds(Book book, BookCell formula) {
        this.book = book;
        this.formula = formula;
        for (Ptg token : formula.tokens()) {
            read(token);
        }
    }

    /** What the formula answers. */
    Kind answer() {
        return stack.isEmpty() ? Kind.NUMBER : stack.peek().kind();
    }

    /** Cells that it takes for text. */
    Set<BookCell> texts() {
        return texts;
    }

    private void read(Ptg token) {
        switch (token) {
            case AttrPtg sum when sum.isSum() -> {
                pop(1);
                put(Kind.NUMBER);
            }
            case ControlPtg control -> { }
            case MemFuncPtg area -> { }
            case MemAreaPtg area -> { }
            case OperationPtg operation -> {
                List<Operand> operands = pop(operation.getNumberOfOperands());
                put(result(operation, operands));
            }
            case StringPtg text -> stack.push(new Operand(Kind.TEXT, null));
            case BoolPtg truth -> stack.push(new Operand(Kind.TRUTH, null));
            case NameXPxg name when book.name(name.getNameName(), -1).isEmpty() -> {
                called.push(Functions.plain(name.getNameName()));
                stack.push(new Operand(Kind.NUMBER, null));
            }
            default -> stack.push(Operand.of(book, new References(book, formula, new Ptg[] {token}).areas()));
        }
    }

    private List<Operand> pop(int count) {
        List<Operand> popped = new ArrayList<>();
        for (int i = 0; i < count && !stack.isEmpty(); i++) {
            popped.addFirst(stack.pop());
        }
        return popped;
    }

    private void put(Kind result) {
        stack.push(new Operand(result, null));
    }

    private Kind result(OperationPtg operation, List<Operand> operands) {
        return switch (operation) {
            case ConcatPtg text -> Kind.TEXT;
            case EqualPtg same -> compared(operands);
            case NotEqualPtg other -> compared(operands);
            case GreaterThanPtg more -> compared(operands);
            case GreaterEqualPtg more -> compared(operands);
            case LessThanPtg less -> compared(operands);
            case LessEqualPtg less -> compared(operands);
            case AbstractFunctionPtg f when f.isExternalFunction() ->
                result(called.isEmpty() ? "" : called.pop(), operands.subList(Math.min(1, operands.size()), operands.size()));
            case AbstractFunctionPtg function -> result(function.getName(), operands);
            default -> Kind.NUMBER;
        };
    }

    private Kind compared(List<Operand> operands) {
        take(operands, 0, 1);
        take(operands, 1, 0);
        return Kind.TRUTH;
    }

    private Kind result(String function, List<Operand> operands) {
        if (READING.contains(function)) {
            operands.stream().limit(1).forEach(this::text);
        } else if (SEEKING.contains(function)) {
            take(operands, 0, 1);
        } else if (COUNTING.contains(function)) {
            take(operands, 1, 0);
        }
        if (CHOOSING.contains(function)) {
            boolean text = operands.stream().anyMatch(operand -> operand.kind() == Kind.TEXT);
            return text ? Kind.TEXT : operands.isEmpty() ? Kind.NUMBER : operands.getLast().kind();
        }
        return WRITING.contains(function) ? Kind.TEXT : ASKING.contains(function) ? Kind.TRUTH : Kind.NUMBER;
    }

    /** Takes one operand for text when the other is. */
    private void take(List<Operand> operands, int one, int other) {
        if (operands.size() > Math.max(one, other) && operands.get(other).kind() == Kind.TEXT) {
            text(operands.get(one));
        }
    }

    private void text(Operand operand) {
        if (operand.cell() != null) {
            texts.add(operand.cell());
        }
    }

    /** What stands in a formula: its kind, and its cell when it is one. */
    private record Operand(Kind kind, BookCell cell) {

        /** Enough rows to pass over what is left blank at a list's end. */
        private static final int BACK = 1000;

        /** A list's last value tells its kind: the first may be a heading. */
        static Operand of(Book book, List<Area> areas) {
            if (areas.size() != 1) {
                return new Operand(Kind.NUMBER, null);
            }
            Area area = areas.getFirst();
            BookSheet sheet = book.sheets().get(area.sheet());
            int last = Math.min(area.lastRow(), sheet.getLastRowNum());
            for (int row = last; row >= Math.max(area.firstRow(), last - BACK); row--) {
                BookCell cell = sheet.getCell(row, area.firstColumn());
                if (cell != null && (!Kind.blank(cell) || area.one())) {
                    return new Operand(Kind.of(cell.value(), null), area.one() ? cell : null);
                }
            }
            return new Operand(Kind.NUMBER, null);
        }
    }
}

package io.assay.table;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The first line of a CSV file: which of its cells belong to which wanted column. */
final class CsvHeader {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final int UNWANTED = -1;

    private final int[] columns;

    CsvHeader(List<String> names, List<ColumnType> wanted) {
        names.set(0, names.getFirst().startsWith(BYTE_ORDER_MARK) ? names.getFirst().substring(1) : names.getFirst());
        this.columns = new int[names.size()];
        Arrays.fill(columns, UNWANTED);
        requireAll(names, wanted);
        requireOnce(names, wanted);
        for (int c = 0; c < wanted.size(); c++) {
            columns[names.indexOf(wanted.get(c).name())] = c;
        }
    }

    int size() {
        return columns.length;
    }

    /** Whether the cell in this place of a line is read at all. */
    boolean wants(int place) {
        return place < columns.length && columns[place] != UNWANTED;
    }

    int column(int place) {
        return columns[place];
    }

    private static void requireAll(List<String> names, List<ColumnType> wanted) {
        Set<String> there = new HashSet<>(names);
        List<String> missing = wanted.stream().map(ColumnType::name).filter(name -> !there.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new BadRowsException("the file lacks the columns " + missing + "; its header names " + names);
        }
    }

    private static void requireOnce(List<String> names, List<ColumnType> wanted) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>(names.stream().filter(name -> !seen.add(name)).toList());
        wanted.stream().map(ColumnType::name).filter(twice::contains).findFirst().ifPresent(name -> {
            throw new BadRowsException("the header names column '" + name + "' twice; name each column once");
        });
    }
}

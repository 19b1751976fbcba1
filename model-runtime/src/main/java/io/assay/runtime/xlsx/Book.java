package io.assay.runtime.xlsx;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A workbook's sheets and names, free of the file that they were read from. */
record Book(List<BookSheet> sheets, List<BookName> names) {

    /** A sheet's place by its name, in any case; -1 when there is none. */
    int sheet(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equalsIgnoreCase(name))
                .mapToInt(BookSheet::index)
                .findFirst()
                .orElse(-1);
    }

    /** A name as a formula on this sheet sees it: the sheet's own before the workbook's. */
    Optional<BookName> name(String text, int sheet) {
        return Stream.of(sheet, -1)
                .flatMap(scope -> names.stream().filter(name -> name.sheet() == scope && name.text().equalsIgnoreCase(text)))
                .findFirst();
    }

    Stream<BookCell> formulas() {
        return sheets.stream().flatMap(BookSheet::formulas);
    }
}

package io.assay.runtime.xlsx;

import io.assay.runtime.Output;
import io.assay.table.Column;
import io.assay.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook written cell by cell. */
final class TinyWorkbook {

    static final Duration AMPLE = Duration.ofSeconds(30);

    final XSSFWorkbook file = new XSSFWorkbook();

    /** Income and debt, the share of one in the other, and what follows from it. */
    static TinyWorkbook loan() {
        return new TinyWorkbook()
                .put("Inputs!B1", 40000).name("income", "Inputs!$B$1")
                .put("Inputs!B2", 10000).name("debt", "Inputs!$B$2")
                .put("Inputs!B3", "B").name("grade", "Inputs!$B$3")
                .put("Grades!A1", "A").put("Grades!B1", 1.5)
                .put("Grades!A2", "B").put("Grades!B2", -0.5).name("grades", "Grades!$A$1:$B$2")
                .formula("Model!A1", "debt/income")
                .formula("Model!A2", "4*A1-VLOOKUP(grade,grades,2,FALSE)")
                .formula("Model!A3", "1/(1+EXP(-A2))").name("risk", "Model!$A$3")
                .formula("Model!A4", "IF(A3>0.5,\"REJECT\",\"ACCEPT\")").name("decision", "Model!$A$4");
    }

    /** One input, one output. */
    static TinyWorkbook of(String formula) {
        return new TinyWorkbook().put("S!A1", 1).name("x", "S!$A$1").formula("S!A2", formula).name("y", "S!$A$2");
    }

    TinyWorkbook put(String at, double value) {
        cell(at).setCellValue(value);
        return this;
    }

    TinyWorkbook put(String at, String value) {
        cell(at).setCellValue(value);
        return this;
    }

    TinyWorkbook put(String at, boolean value) {
        cell(at).setCellValue(value);
        return this;
    }

    TinyWorkbook format(String at, String format) {
        var style = file.createCellStyle();
        style.setDataFormat(file.createDataFormat().getFormat(format));
        cell(at).setCellStyle(style);
        return this;
    }

    TinyWorkbook formula(String at, String formula) {
        cell(at).setCellFormula(formula);
        return this;
    }

    TinyWorkbook name(String name, String area) {
        var named = file.createName();
        named.setNameName(name);
        named.setRefersToFormula(area);
        return this;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            file.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    XlsxModel open() {
        return XlsxModel.open(bytes());
    }

    List<Output> score(Column... columns) {
        try (XlsxModel model = open()) {
            return model.score(new Table(List.of(columns)), AMPLE);
        }
    }

    static Column.Numbers numbers(String name, double... values) {
        return new Column.Numbers(name, values);
    }

    static Column.Texts texts(String name, String... values) {
        return new Column.Texts(name, values);
    }

    static Output output(List<Output> outputs, String name) {
        return outputs.stream().filter(output -> output.name().equals(name)).findFirst().orElseThrow();
    }

    private Cell cell(String at) {
        var reference = new CellReference(at);
        XSSFSheet known = file.getSheet(reference.getSheetName());
        XSSFSheet sheet = known == null ? file.createSheet(reference.getSheetName()) : known;
        return CellUtil.getCell(CellUtil.getRow(reference.getRow(), sheet), reference.getCol());
    }
}

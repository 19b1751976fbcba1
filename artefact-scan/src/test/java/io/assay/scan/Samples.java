package io.assay.scan;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One good model of each type, small. */
final class Samples {

    static final String DMN_HEAD = "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' name='d' namespace='n'>";

    private static final String TYPES = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Default Extension='xml' ContentType='application/xml'/>%s</Types>";

    private Samples() {}

    static Map<String, byte[]> all() {
        return Map.of("onnx", Onnx.good(), "pmml", pmml(""), "dmn", dmn("if x > 1 then \"external {\" else \"no\""),
                "xlsx", workbook("<f>SUM(A1:A3)*2</f>").deflated(), "mojo", mojo().deflated(), "scored-file", utf8("assay_row,p\n1,0.5\n2,0.25\n"));
    }

    static byte[] pmml(String inside) {
        return utf8("<?xml version='1.0' encoding='UTF-8'?><PMML version='4.4' xmlns='http://www.dmg.org/PMML-4_4'>" + inside + "</PMML>");
    }

    /** A decision of one literal expression. */
    static byte[] dmn(String expression) {
        String text = expression.replace("&", "&amp;").replace("<", "&lt;");
        return utf8(DMN_HEAD + "<decision name='d'><literalExpression><text>" + text + "</text></literalExpression></decision></definitions>");
    }

    /** A workbook of one sheet with one row of these cells' contents. */
    static Zip workbook(String... cells) {
        var sheet = new StringBuilder("<worksheet><sheetData><row r='1'>");
        for (int i = 0; i < cells.length; i++) {
            sheet.append("<c r='").append((char) ('A' + i)).append("1'>").append(cells[i]).append("<v>1</v></c>");
        }
        return new Zip()
                .with("[Content_Types].xml", types(""))
                .with("_rels/.rels", "<Relationships/>")
                .with("xl/workbook.xml", "<workbook><definedNames><definedName name='in_x'>Sheet1!$A$1</definedName></definedNames></workbook>")
                .with("xl/worksheets/sheet1.xml", sheet + "</row></sheetData></worksheet>");
    }

    static String types(String more) {
        return TYPES.formatted(more);
    }

    static Zip mojo() {
        return new Zip()
                .with("model.ini", "[info]\nalgorithm = Gradient Boosting Machine\nn_trees = 1\n")
                .with("domains/d000.txt", "a\nb\n")
                .with("experimental/README.md", "as H2O writes it")
                .with("trees/t00_000.bin", new byte[] {1, 2, 3, 4});
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

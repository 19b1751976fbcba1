package io.assay.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.scan.reading.ScanLimits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookScanTest {

    @ParameterizedTest
    @CsvSource({
        "xl/vbaProject.bin, xlsx-macro",
        "xl/macrosheets/sheet1.xml, xlsx-macro",
        "xl/dialogsheets/sheet1.xml, xlsx-macro",
        "customUI/customUI.xml, xlsx-macro",
        "xl/activeX/activeX1.xml, xlsx-control",
        "xl/embeddings/oleObject1.bin, xlsx-embedded",
        "xl/externalLinks/externalLink1.xml, xlsx-external-link",
        "xl/connections.xml, xlsx-connection",
        "xl/queryTables/queryTable1.xml, xlsx-connection",
        "xl/webextensions/webextension1.xml, xlsx-web",
        "xl/worksheets/sheet1.bin, xlsx-binary",
        "xl/tool.exe, xlsx-part",
    })
    void refusesAPartByItsName(String part, String rule) {
        assertThat(Scanned.rules("xlsx", Samples.workbook().with(part, "<a/>").deflated())).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml, xlsx-macro",
        "application/vnd.ms-office.vbaProject, xlsx-macro",
        "application/vnd.ms-excel.macrosheet+xml, xlsx-macro",
        "application/vnd.openxmlformats-officedocument.oleObject, xlsx-embedded",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml, xlsx-external-link",
    })
    void refusesAPartByItsContentTypeWhateverItsName(String type, String rule) {
        String more = "<Override PartName='/xl/harmless.xml' ContentType='" + type + "'/>";

        assertThat(Scanned.rules("xlsx", Samples.workbook().with("[Content_Types].xml", Samples.types(more)).deflated())).containsExactly(rule);
    }

    @Test
    void refusesASheetByAnotherName() {
        String more = "<Override PartName='/xl/a.png' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/>";

        assertThat(Scanned.rules("xlsx", Samples.workbook().with("[Content_Types].xml", Samples.types(more)).deflated())).containsExactly("xlsx-part");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "[1]Sheet1!A1; xlsx-external-link",
        "'[1]Sheet1'!A1+1; xlsx-external-link",
        "SUM([Book.xlsx]Sheet1!A1); xlsx-external-link",
        "'C:\\x\\[Book.xlsx]S'!A1; xlsx-external-link",
        "cmd|'/c calc'!A0; xlsx-exchange",
        "WEBSERVICE(\"http://127.0.0.1:1/\"); xlsx-reaching",
        "_xlfn.FILTERXML(A1,A2); xlsx-reaching",
        "RTD(\"a\",,\"b\"); xlsx-reaching",
        "CALL(\"a\",\"b\"); xlsx-reaching",
        "REGISTER.ID(\"a\",\"b\"); xlsx-reaching",
        "XIRR(A1:A3,B1:B3); xlsx-function",
        "_xlfn.LET(x,1,x); xlsx-function",
        "MyMacro(A1); xlsx-function",
        "_xll.AddIn(A1); xlsx-function",
    })
    void refusesAFormula(String formula, String rule) {
        byte[] file = Samples.workbook("", "<f>" + formula + "</f>").deflated();

        assertThat(Scanned.rules("xlsx", file)).containsExactly(rule);
        assertThat(Scanned.words("xlsx", file)).contains("sheet1.xml!B1");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"[1]Sheet1!A1 | WEBSERVICE(\"&amp;A1",
        "'O''Brien (2)'!A1",
        "SUM(Table1[[#This Row],[2020]])+SUM(Table1[it''s])",
        "SUM([@price])",
        "[0]!rate*2",
        "_xlfn.IFS(A1&gt;1,2,TRUE,INDIRECT(\"A\"&amp;1))",
        "{1,2;3,4}",
        "IF(A1=\"say \"\"x(\"\"\",1,2)",
    })
    void letsAFormulaIn(String formula) {
        assertThat(Scanned.words("xlsx", Samples.workbook("<f>" + formula + "</f>").deflated())).isEmpty();
    }

    @Test
    void refusesMacrosInNamesAndShapesAndDataTables() {
        assertThat(named("<definedName name='Auto_Open' xlm='1'>Sheet1!$A$1</definedName>")).containsExactly("xlsx-macro");
        assertThat(named("<definedName name='f' function='1' vbProcedure='1'/>")).containsExactly("xlsx-macro");
        assertThat(named("<definedName name='n'>EVALUATE(Sheet1!$A$1)</definedName>")).containsExactly("xlsx-reaching");
        assertThat(named("<sp macro='[0]!Run'/>")).containsExactly("xlsx-macro");
        assertThat(named("<sp macro=''/>")).isEmpty();
        assertThat(named("<oleObject/>")).containsExactly("xlsx-embedded");
        assertThat(Scanned.rules("xlsx", Samples.workbook("<f t='dataTable'/>").deflated())).containsExactly("xlsx-function");
    }

    private static List<String> named(String inside) {
        return Scanned.rules("xlsx", Samples.workbook().with("xl/workbook.xml", "<workbook>" + inside + "</workbook>").deflated());
    }

    @Test
    void refusesWhatIsFetchedButNotWhatAPersonMayClick() {
        String relation = "<Relationships><Relationship Type='http://x/%s' Target='http://127.0.0.1:1/' TargetMode='External'/></Relationships>";

        assertThat(Scanned.rules("xlsx", Samples.workbook().with("xl/_rels/a.rels", relation.formatted("attachedTemplate")).deflated()))
                .containsExactly("xlsx-external-link");
        assertThat(Scanned.rules("xlsx", Samples.workbook().with("xl/_rels/a.rels", relation.formatted("image").replace("External", "Internal")).deflated()))
                .containsExactly("xlsx-external-link");
        assertThat(Scanned.rules("xlsx", Samples.workbook().with("xl/_rels/a.rels", relation.formatted("hyperlink")).deflated())).isEmpty();
    }

    @Test
    void refusesADoctypeInAnyPart() {
        byte[] file = Samples.workbook().with("xl/styles.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>").deflated();

        assertThat(Scanned.rules("xlsx", file)).containsExactly("xml-doctype");
    }

    @Test
    void refusesTooManyCellsAndTooDeepFormulas() {
        var few = new ScanLimits(1 << 30, 99, 1 << 30, 1 << 30, 99, 99, 999, 99, 9999, 9, 9, 2, 99, 9);

        assertThat(ArtefactScan.scan("xlsx", Samples.workbook("", "", "").deflated(), few)).extracting(Objection::rule).containsExactly("xlsx-cells");
        assertThat(Scanned.rules("xlsx", Samples.workbook("<f>" + "(".repeat(100) + "</f>").deflated())).containsExactly("xlsx-formula");
        assertThat(Scanned.rules("xlsx", Samples.workbook("<f>" + "1+".repeat(5000) + "1</f>").deflated())).containsExactly("xlsx-formula");
    }

    @Test
    void refusesAnArchiveThatIsNoWorkbook() {
        assertThat(Scanned.rules("xlsx", new Zip().with("word/document.xml", "<a/>").deflated())).containsExactly("xlsx-workbook");
    }
}

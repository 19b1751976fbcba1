package io.assay.runtime.xlsx;

import static io.assay.runtime.xlsx.TinyWorkbook.AMPLE;
import static io.assay.runtime.xlsx.TinyWorkbook.loan;
import static io.assay.runtime.xlsx.TinyWorkbook.numbers;
import static io.assay.runtime.xlsx.TinyWorkbook.output;
import static io.assay.runtime.xlsx.TinyWorkbook.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.runtime.UnusableModelException;
import io.assay.table.BadRowsException;
import io.assay.table.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnusableWorkbookTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "1+LINEST(A1:A1), calls LINEST",
        "MyMacro(x), calls MYMACRO",
        "_xlfn.XLOOKUP2(x), calls XLOOKUP2",
        "\"IF(x>1,2,_xlfn.FORECAST.ETS(x))\", calls FORECAST.ETS",
        "A2+x, circular: S!A2 needs S!A2",
        "A3+x, circular: S!A2 needs S!A3 needs S!A2"
    })
    void namesTheCellThatCannotBeComputed(String formula, String why) {
        var workbook = TinyWorkbook.of(formula).formula("S!A3", "A2*2");

        refuses(workbook::open, "S!A2", why);
    }

    @Test
    void refusesAnotherWorkbooksCells() {
        var workbook = TinyWorkbook.of("x");
        byte[] linked = edited(workbook.bytes(), xml -> xml.replace("<f>x</f>", "<f>[1]Other!A1+x</f>"));

        refuses(() -> XlsxModel.open(linked), "S!A2");
    }

    @Test
    void passesOverWhatTheOutputsDoNotNeed() {
        var workbook = TinyWorkbook.of("x+1").formula("S!B1", "MyMacro(1)").formula("S!B2", "B2+1");

        assertThat(output(workbook.score(numbers("x", 1)), "y").numbers()).containsExactly(2);
    }

    @Test
    void asksForNamedCells() {
        refuses(new TinyWorkbook().put("S!A1", 1).name("x", "S!$A$1")::open, "no output");
        refuses(new TinyWorkbook().formula("S!A1", "1").name("y", "S!$A$1")::open, "no input");
        refuses(TinyWorkbook.of("x").name("other", "S!$A$1")::open, "'x'", "'other'", "S!A1");
        refuses(TinyWorkbook.of("x").name("assay.errors", "S!$A$3")::open, "'assay.errors' is taken");
    }

    @Test
    void refusesOtherArithmeticThanTheUsual() {
        var days = TinyWorkbook.of("x");
        days.file.getCTWorkbook().getWorkbookPr().setDate1904(true);
        var rounded = TinyWorkbook.of("x");
        rounded.file.getCTWorkbook().addNewCalcPr().setFullPrecision(false);

        refuses(days::open, "1904");
        refuses(rounded::open, "precision as displayed");
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        byte[] whole = loan().bytes();
        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};

        byte[] cut = Arrays.copyOf(whole, whole.length / 2);

        for (byte[] file : List.of(new byte[0], Arrays.copyOf(old, 600), cut, "a;b".getBytes(StandardCharsets.UTF_8))) {
            refuses(() -> XlsxModel.open(file), "cannot be opened");
        }
    }

    @Test
    void refusesDocumentTypesAndPartsThatGrow() {
        byte[] typed = edited(loan().bytes(),
                xml -> xml.replace("<worksheet", "<!DOCTYPE worksheet [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet"));
        byte[] growing = edited(loan().bytes(), xml -> xml + " ".repeat(20_000_000));

        refuses(() -> XlsxModel.open(typed), "cannot be opened");
        refuses(() -> XlsxModel.open(growing), "cannot be opened");
    }

    @Test
    void namesTheColumnThatDoesNotFit() {
        var empty = TinyWorkbook.of("x+1");
        empty.file.getSheet("S").getRow(0).getCell(0).setBlank();
        var day = TinyWorkbook.of("x+1").format("S!A1", "yyyy-mm-dd");

        objects(() -> empty.score(numbers("z", 1)), "'x'", "S!A1", "[z]");
        objects(() -> loan().score(texts("income", "much")), "'income'", "holds text");
        objects(() -> loan().score(numbers("grade", 1)), "'grade'", "holds numbers");
        objects(() -> day.score(texts("x", "2026-01-31", "31.1.2026")), "'31.1.2026'", "row 1", "2026-01-31");
    }

    @Test
    void stopsWhenTheTimeIsUp() {
        var rows = new Table(List.of(numbers("x", IntStream.range(0, 1000).asDoubleStream().toArray())));

        try (XlsxModel model = TinyWorkbook.of("SUMPRODUCT(ROW(A1:A20000)*x)").open()) {
            refuses(() -> model.score(rows, Duration.ofMillis(20)), "did not answer within PT0.02S");
            assertThat(model.score(rows.slice(0, 1), AMPLE)).isNotEmpty();
        }
    }

    @Test
    void saysThatAClosedModelIsClosed() {
        XlsxModel model = loan().open();
        model.close();
        model.close();

        refuses(() -> model.score(new Table(List.of()), AMPLE), "closed");
    }

    private static void refuses(ThrowingCallable call, String... words) {
        assertThatThrownBy(call).isInstanceOf(UnusableModelException.class).hasMessageContainingAll(words);
    }

    private static void objects(ThrowingCallable call, String... words) {
        assertThatThrownBy(call).isInstanceOf(BadRowsException.class).hasMessageContainingAll(words);
    }

    /** The workbook with other content in its first sheet. */
    private static byte[] edited(byte[] zip, UnaryOperator<String> edit) {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(zip)); var to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = from.readAllBytes();
                to.write(entry.getName().equals("xl/worksheets/sheet1.xml")
                        ? edit.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                        : content);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}

package io.assay.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.scan.reading.ScanLimits;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArtefactScanTest {

    static Stream<String> types() {
        return Samples.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void letsAGoodModelIn(String type) {
        assertThat(ArtefactScan.scan(type, Samples.all().get(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void knowsTheTypeOfAFileByItsBytes(String type) {
        var found = ArtefactScan.typeOf("model", Samples.all().get(type));

        assertThat(found).isEqualTo(type.equals("scored-file") ? Optional.empty() : Optional.of(type));
    }

    @ParameterizedTest
    @CsvSource({"a.ONNX, onnx", "a.pmml, pmml", "a.dmn, dmn", "a.xlsm, xlsx", "a.mojo, mojo", "a.csv, scored-file"})
    void knowsTheTypeOfAFileByItsName(String name, String type) {
        assertThat(ArtefactScan.typeOf(name, new byte[0])).contains(type);
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesAFileThatLooksLikeAnotherType(String type) {
        byte[] other = type.equals("xlsx") || type.equals("mojo") ? Samples.pmml("") : Samples.mojo().deflated();

        assertThat(Scanned.rules(type, other)).contains("look");
        assertThat(ArtefactScan.otherThanDeclared(type, Arrays.copyOf(other, ArtefactScan.HEAD))).isPresent();
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesAnEmptyFile(String type) {
        assertThat(Scanned.words(type, new byte[0])).contains("the file is empty");
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesAFileThatIsTooLarge(String type) {
        var limits = new ScanLimits(10, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);

        assertThat(ArtefactScan.scan(type, Samples.all().get(type), limits)).extracting(Objection::rule).containsExactly("size");
    }

    @Test
    void refusesATypeThatItDoesNotKnow() {
        assertThat(Scanned.words("sas7bdat", Onnx.good())).contains("the types are dmn, mojo, onnx, pmml, scored-file, xlsx");
    }

    @Test
    void saysHowToSaveAnOldWorkbook() {
        byte[] old = Zip.patched(new byte[600], 0, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

        assertThat(Scanned.words("xlsx", old)).contains("an old or an encrypted Office file (save it as .xlsx");
    }

    @Test
    void showsNothingThatSteersATerminal() {
        byte[] file = Samples.utf8("<PMML\u202e version='4.4\u001b[31m'/>".replace("\u001b", "&#xd7;").replace("PMML\u202e", "PMML"));
        byte[] zip = new Zip().with("a/../\u001b[2J\u202eb", "x").stored();

        assertThat(Scanned.words("pmml", file)).contains("4.4\u00d7[31m");
        assertThat(Scanned.words("mojo", zip).chars()).noneMatch(c -> c == 0x1b || c == 0x202e);
    }

    @Test
    void readsAFileOfScoresOnlyAsText() {
        assertThat(Scanned.rules("scored-file", Samples.utf8("row,p\n1,0.5\u0000\n"))).contains("look");
        assertThat(Scanned.rules("scored-file", "row,p\n1,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1))).containsExactly("csv-encoding");
        assertThat(Scanned.rules("scored-file", Samples.utf8("row,p"))).containsExactly("csv-rows");
        assertThat(Scanned.rules("scored-file", Samples.utf8("\nrow,p\n"))).containsExactly("csv-header");
        assertThat(Scanned.rules("scored-file", Samples.utf8("row,p\n" + "1".repeat(600) + "\u0001"))).containsExactly("csv-text");
        assertThat(Scanned.rules("scored-file", Samples.utf8("row,p\n" + "1".repeat(1 << 21)))).containsExactly("csv-line");
    }
}

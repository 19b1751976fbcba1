package io.assay.runtime.onnx;

import static io.assay.runtime.onnx.TinyModels.AMPLE;
import static io.assay.runtime.onnx.TinyModels.bytes;
import static io.assay.runtime.onnx.TinyModels.numbers;
import static io.assay.runtime.onnx.TinyModels.open;
import static io.assay.runtime.onnx.TinyModels.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.runtime.Model;
import io.assay.runtime.UnusableModelException;
import io.assay.runtime.formats.ModelFormats;
import io.assay.table.Table;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnusableModelTest {

    /** Bytes of a field that imports the standard operators, which the file does twice: tag, length, empty domain, version. */
    private static final int IMPORT = 6;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "unknown_operator, without custom operators",
        "newer_version, newer ONNX",
        "newer_opset, newer ONNX",
        "external_data, export it as one file",
        "fixed_rows, takes exactly 32 rows",
        "scalar_input, rows as first dimension",
        "map_input, takes a sequence or a map",
        "sequence_output, no output that can be read"
    })
    void saysWhyAModelCannotBeOpened(String model, String why) {
        assertThatThrownBy(() -> open(model)).isInstanceOf(UnusableModelException.class).hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', ignoreLeadingAndTrailingWhitespace = true, value = {
        "80 04 95 00, a Python pickle",
        "63 6f 73 0a 73 79 73 74 65 6d 0a 28 53 27 6c 73 27 0a 74 52 2e, a Python pickle",
        "50 4b 03 04 00, a zip archive",
        "89 48 44 46 0d, HDF5",
        "1f 8b 08, gzip",
        "7f 45 4c 46, a program",
        "1c 00 00 00 54 46 4c 33 00, TensorFlow Lite",
        "3c 50 4d 4d 4c 3e, XML",
        "7b 22 61 22 7d, JSON",
        "61 2c 62 0a 31, looks like text"
    })
    void saysWhatAFileLooksLikeInstead(String hex, String look) {
        byte[] file = new byte[hex.split(" ").length];
        IntStream.range(0, file.length).forEach(i -> file[i] = (byte) Integer.parseInt(hex.split(" ")[i], 16));

        assertThatThrownBy(() -> ModelFormats.open("onnx", file))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContainingAll("declared as ONNX", look);
    }

    @Test
    void knowsAGitLfsPointer() {
        byte[] pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ModelFormats.open("onnx", pointer)).hasMessageContaining("git lfs pull");
    }

    /** Cut between its imports of operators, the file is whole as ONNX; only its digest tells that it was cut. */
    @Test
    void refusesEveryCutOfAModelThatIsNotAWholeFileItself() {
        byte[] whole = bytes("wide.onnx");

        var opened = IntStream.range(0, whole.length)
                .filter(length -> !isRefused(Arrays.copyOf(whole, length)))
                .boxed()
                .toList();

        assertThat(opened).containsExactly(whole.length - 2 * IMPORT, whole.length - IMPORT);
    }

    @Test
    void refusesAnUnknownTypeAndAnEmptyFile() {
        assertThatThrownBy(() -> ModelFormats.open("sas", new byte[1])).hasMessageContainingAll("'sas'", "onnx");
        assertThatThrownBy(() -> ModelFormats.open("onnx", new byte[0])).hasMessageContaining("empty");
    }

    @Test
    void refusesAnAnswerThatIsNotOnePerRow() {
        assertThatThrownBy(() -> score("sum_of_rows", numbers("x", 1, 2)))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContainingAll("'y'", "first dimension must be the rows");
    }

    @Test
    @Timeout(30)
    void stopsAModelThatDoesNotEndAndAnswersTheNextOne() {
        try (Model endless = open("endless")) {
            assertThatThrownBy(() -> endless.score(new Table(List.of(numbers("x", 1))), Duration.ofMillis(200)))
                    .isInstanceOf(UnusableModelException.class)
                    .hasMessageContaining("did not answer within PT0.2S");
        }
        assertThat(score("same", numbers("x", 7)).getFirst().numbers()).containsExactly(7);
    }

    @Test
    void saysThatAClosedModelIsClosed() {
        Model model = open("same");
        model.close();
        model.close();

        assertThatThrownBy(() -> model.score(new Table(List.of(numbers("x", 1))), AMPLE)).hasMessageContaining("closed");
    }

    private static boolean isRefused(byte[] file) {
        try (Model opened = ModelFormats.open("onnx", file)) {
            return opened == null;
        } catch (UnusableModelException e) {
            return true;
        }
    }
}

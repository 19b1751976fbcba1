package io.assay.scan;

import static io.assay.scan.Onnx.attribute;
import static io.assay.scan.Onnx.graph;
import static io.assay.scan.Onnx.model;
import static io.assay.scan.Onnx.node;
import static io.assay.scan.Onnx.tensor;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnnxScanTest {

    @ParameterizedTest
    @CsvSource({
        "Teleport, ''", "Add, com.example", "PythonOp, com.microsoft", "EPContext, com.microsoft",
        "CatImputerTransformer, com.microsoft.mlfeaturizers", "Conv, com.microsoft.nchwc", "Adam, ai.onnx.preview.training"
    })
    void refusesAnOperatorThatIsNotOnTheList(String operator, String domain) {
        assertThat(Scanned.words("onnx", model(graph(node(operator, domain))).toBytes()))
                .contains("/" + operator, "without custom operators");
    }

    @ParameterizedTest
    @CsvSource({"Add, ai.onnx", "TreeEnsembleClassifier, ai.onnx.ml", "FusedMatMul, com.microsoft", "Tokenizer, com.microsoft", "Loop, ''"})
    void letsOperatorsOfExportersIn(String operator, String domain) {
        assertThat(ArtefactScan.scan("onnx", model(graph(node(operator, domain))).toBytes())).isEmpty();
    }

    @Test
    void looksIntoGraphsWithinNodesAndIntoFunctions() {
        var hidden = graph(node("Teleport", "com.example"));
        var loop = node("Loop", "").message(5, attribute("body").message(6, hidden));
        var branch = node("If", "").message(5, attribute("then").message(11, hidden));
        var function = new Protobuf().text(1, "F").text(10, "own").message(7, node("Teleport", "com.example"));

        assertThat(Scanned.rules("onnx", model(graph(loop)).toBytes())).containsExactly("onnx-operator");
        assertThat(Scanned.rules("onnx", model(graph(branch)).toBytes())).containsExactly("onnx-operator");
        assertThat(Scanned.rules("onnx", model(graph(node("F", "own"))).message(25, function).toBytes())).containsExactly("onnx-operator");
    }

    @Test
    void letsFunctionsOfTheModelsOwnIn() {
        var function = new Protobuf().text(1, "F").text(10, "own").message(7, node("Add", ""));

        assertThat(ArtefactScan.scan("onnx", model(graph(node("F", "own"))).message(25, function).toBytes())).isEmpty();
    }

    @Test
    void refusesFunctionsThatCallThemselvesOrWriteOutToMillions() {
        var itself = model(graph(node("F0", "own"))).message(25, function(0, 0));
        var doubling = model(graph(node("F30", "own")));
        for (int i = 30; i > 0; i--) {
            doubling.message(25, function(i, i - 1));
        }
        doubling.message(25, new Protobuf().text(1, "F0").text(10, "own").message(7, node("Add", "")));

        assertThat(Scanned.words("onnx", itself.toBytes())).contains("call themselves");
        assertThat(Scanned.words("onnx", doubling.toBytes())).contains("write out to more than 1,000,000 nodes");
    }

    private static Protobuf function(int number, int calls) {
        return new Protobuf().text(1, "F" + number).text(10, "own").message(7, node("F" + calls, "own")).message(7, node("F" + calls, "own"));
    }

    @Test
    void refusesDataInAnotherFile() {
        var entry = new Protobuf().text(1, "location").text(2, "../canary");

        assertThat(Scanned.words("onnx", with(tensor("w", new long[] {1}, 1).message(13, entry)))).contains("export it as one file");
        assertThat(Scanned.rules("onnx", with(tensor("w", new long[] {1}, 1).number(14, 1)))).containsExactly("onnx-external");
        assertThat(Scanned.rules("onnx", constant(tensor("w", new long[] {1}, 1).number(14, 1)))).containsExactly("onnx-external");
    }

    @Test
    void refusesATensorThatItsBytesDoNotPayFor() {
        assertThat(Scanned.rules("onnx", with(tensor("w", new long[] {80_000, 80_000}, 1)))).containsExactly("onnx-tensor");
        assertThat(Scanned.rules("onnx", with(tensor("w", new long[] {1L << 40, 1L << 40}, 1)))).containsExactly("onnx-tensor");
        assertThat(Scanned.rules("onnx", with(tensor("w", new long[] {-1}, 1)))).containsExactly("onnx-tensor");
        assertThat(Scanned.rules("onnx", constant(tensor("w", new long[] {1 << 30}, 1)))).containsExactly("onnx-tensor");
    }

    @Test
    void refusesASparseTensorThatIsHugeWhenOpened() {
        var sparse = new Protobuf().message(1, tensor("v", new long[] {1}, 1)).number(3, 1L << 20).number(3, 1L << 20);

        assertThat(Scanned.rules("onnx", model(graph(node("Add", "")).message(15, sparse)).toBytes())).containsExactly("onnx-huge");
    }

    @ParameterizedTest
    @CsvSource({"ConstantOfShape, 0", "Expand, 1", "Tile, 1"})
    void refusesAHugeTensorByPlainSizes(String operator, int input) {
        String[] inputs = {"x", "x"};
        inputs[input] = "sizes";
        var sizes = tensor("sizes", new long[] {2}, 80_000, 80_000);

        assertThat(Scanned.rules("onnx", model(graph(node(operator, "", inputs)).message(5, sizes)).toBytes())).containsExactly("onnx-huge");
    }

    @Test
    void refusesAHugeRangeAndHugeNoise() {
        var range = graph(node("Range", "", "a", "b", "c"))
                .message(5, tensor("a", new long[0], 0)).message(5, tensor("b", new long[0], 1L << 40)).message(5, tensor("c", new long[0], 1));
        var noise = graph(node("RandomNormal", "").message(5, attribute("shape").number(8, 1 << 20).number(8, 1 << 20)));

        assertThat(Scanned.rules("onnx", model(range).toBytes())).containsExactly("onnx-huge");
        assertThat(Scanned.rules("onnx", model(noise).toBytes())).containsExactly("onnx-huge");
    }

    @Test
    void refusesGraphsThatAreNestedForEver() {
        var inner = graph(node("Add", ""));
        for (int i = 0; i < 100; i++) {
            inner = graph(node("Loop", "").message(5, attribute("body").message(6, inner)));
        }

        assertThat(Scanned.rules("onnx", model(inner).toBytes())).containsExactly("onnx-depth");
    }

    @Test
    void refusesSettingsTrainingAndTwoOfWhatIsOne() {
        var setting = new Protobuf().text(1, "ort_config").text(2, "{}");
        var twice = attribute("value").message(5, tensor("", new long[] {1}, 1)).message(5, tensor("", new long[] {1}, 1));

        assertThat(Scanned.rules("onnx", model(graph()).message(14, setting).toBytes())).containsExactly("onnx-settings");
        assertThat(Scanned.rules("onnx", model(graph()).message(20, new Protobuf()).toBytes())).containsExactly("onnx-training");
        assertThat(Scanned.rules("onnx", model(graph()).message(7, graph()).toBytes())).containsExactly("onnx-frame");
        assertThat(Scanned.rules("onnx", model(graph(node("Constant", "").message(5, twice))).toBytes())).containsExactly("onnx-frame");
    }

    @Test
    void saysWhereAFileIsCutOrBroken() {
        byte[] whole = Onnx.good();

        assertThat(Scanned.words("onnx", Arrays.copyOf(whole, 8))).contains("it ends in the middle of what begins at byte 2");
        assertThat(Scanned.words("onnx", Zip.patched(whole, 2, 0x17))).contains("its structure breaks at byte 2");
        assertThat(Scanned.words("onnx", new Protobuf().number(1, 8).toBytes())).contains("it holds no graph");
    }

    private static byte[] with(Protobuf tensor) {
        return model(graph(node("Add", "", "x", "w")).message(5, tensor)).toBytes();
    }

    private static byte[] constant(Protobuf tensor) {
        return model(graph(node("Constant", "").message(5, attribute("value").message(5, tensor)))).toBytes();
    }
}

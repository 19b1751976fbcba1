package io.assay.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PickleScanTest {

    private static final byte[] HOSTILE = Pickle.calling("os", "system", "id");

    /** The same call in every way that a pickle can say it. */
    static Stream<byte[]> waysToCall() {
        return Stream.of(
                new Pickle().raw("cos\nsystem\n(S'id'\ntR.").toBytes(),
                new Pickle().raw("(S'id'\nios\nsystem\n.").toBytes(),
                new Pickle().raw("(cos\nsystem\nVid\no.").toBytes(),
                Pickle.protocol(2).raw("cos\nsystem\nq\0X\2\0\0\0idq\1\u0085q\2Rq\3.").toBytes(),
                Pickle.protocol(2).raw("cposix\nsystem\nU\2id\u0085R.").toBytes(),
                Pickle.protocol(3).raw("cnt\nsystem\nX\2\0\0\0id\u0085\u0081.").toBytes(),
                HOSTILE,
                Pickle.protocol(4).raw("\u0095\0\0\0\0\0\0\0\0").imports("os", "system").raw("\u0094").text("id").raw("\u0085}\u0092.").toBytes(),
                Pickle.protocol(4).text("system").raw("\u00940").text("os").raw("h\0\u0093").text("id").raw("\u0085R.").toBytes(),
                Pickle.protocol(4).text("os").raw("p7\n0g7\n").text("system").raw("\u0093r\1\1\0\0j\1\1\0\0").text("id").raw("\u0085R.").toBytes(),
                Pickle.protocol(5).raw("(lK\1a0N0\u0088\u00890(K\2e").imports("os", "system").raw("2(").text("id").raw("tR.").toBytes());
    }

    @ParameterizedTest
    @MethodSource("waysToCall")
    void saysWhatLoadingWouldRun(byte[] pickle) {
        assertThat(Scanned.words("onnx", pickle)).contains("declared as ONNX", "a Python pickle", "would run os.system('id')");
        assertThat(Scanned.rules("onnx", pickle)).containsExactly("look", "pickle-hostile");
    }

    @Test
    void knowsWhatModelsImport() {
        byte[] model = Pickle.protocol(4).imports("sklearn.linear_model._logistic", "LogisticRegression").raw(")\u0081")
                .imports("numpy", "dtype").raw("0.").toBytes();

        assertThat(Scanned.words("", model)).contains("imports only what is known (numpy, sklearn)", "export the model as ONNX or PMML");
        assertThat(Scanned.rules("", model)).containsExactly("pickle", "type");
    }

    @Test
    void refusesWhatComputesItsImportsOrTakesThemFromARegistry() {
        byte[] computed = Pickle.protocol(4).text("os").imports("builtins", "str").raw(")R\u0093.").toBytes();
        byte[] registry = Pickle.protocol(2).raw("\u0082\7)R.").toBytes();

        assertThat(Scanned.words("", computed)).contains("would import ?.what it computes itself");
        assertThat(Scanned.words("", registry)).contains("would run extension.7()");
    }

    @Test
    void findsWhatIsCalledByAnotherCall() {
        byte[] proxy = Pickle.protocol(4).imports("builtins", "getattr").imports("os", "path").text("system").raw("\u0086R").text("id").raw("\u0085R.").toBytes();

        assertThat(Scanned.words("", proxy)).contains("would run builtins.getattr(os.path, 'system')");
    }

    @Test
    void findsPicklesWithinAndBehindPickles() {
        byte[] within = Pickle.protocol(4).bytes(HOSTILE).raw(".").toBytes();
        byte[] behind = Pickle.protocol(4).raw("K\1.").raw(new String(HOSTILE, StandardCharsets.ISO_8859_1)).toBytes();

        assertThat(Scanned.rules("", within)).contains("pickle-hostile");
        assertThat(Scanned.rules("", behind)).contains("pickle-hostile");
    }

    @Test
    void readsOnBehindTheArraysOfJoblib() {
        byte[] file = Pickle.protocol(4).imports("joblib.numpy_pickle", "NumpyArrayWrapper").raw(")\u0081}(")
                .text("shape").raw("K\2\u0085").text("dtype").imports("numpy", "dtype").text("f8").raw("\u0085R")
                .text("numpy_array_alignment_bytes").raw("K\u0010ub")
                .raw("\3\u00ff\u00ff\u00ff" + "\u00ff".repeat(16))
                .imports("os", "system").text("id").raw("\u0085R.").toBytes();

        assertThat(Scanned.words("", file)).contains("would run os.system('id')").doesNotContain("cannot be read");
    }

    @Test
    void looksIntoWhatIsPacked() throws IOException {
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write(HOSTILE);
        }
        var zlib = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(zlib)) {
            out.write(HOSTILE);
        }
        byte[] torch = new Zip().with("archive/version", "3").with("archive/data.pkl", HOSTILE).deflated();
        byte[] numpy = new Pickle().raw("\u0093NUMPY\1\0\u0030\0{'descr': '|O', 'fortran_order': False, 'shape': (1,)}\n")
                .raw(new String(HOSTILE, StandardCharsets.ISO_8859_1)).toBytes();

        assertThat(Map.of("gzip", gzip.toByteArray(), "zlib", zlib.toByteArray(), "torch", torch, "numpy", numpy))
                .allSatisfy((name, file) -> assertThat(Scanned.words("onnx", file)).contains("would run os.system('id')"));
    }

    /** Readers differ in whether they believe the directory or the headers. */
    @Test
    void looksIntoEntriesThatTheDirectoryDoesNotList() {
        byte[] torch = new Zip().with("data.pkl", HOSTILE).stored();
        byte[] blind = Zip.patched(torch, Zip.find(torch, "PK\u0001\u0002", 1), 'X', 'X');

        assertThat(Scanned.rules("", blind)).contains("pickle-hostile");
    }

    @Test
    void knowsALayerThatCarriesCode() {
        byte[] keras = new Zip().with("config.json", "{\"layers\": [{\"class_name\": \"Lambda\"}]}").deflated();
        byte[] older = new Pickle().raw("\u0089HDF\r\n\u001a\n...{\"class_name\": \"Lambda\", \"config\": {}}").toBytes();

        assertThat(Scanned.rules("", keras)).contains("keras-lambda");
        assertThat(Scanned.rules("", older)).contains("keras-lambda");
    }

    @Test
    void showsAHostileCallShortAndClean() {
        byte[] loud = Pickle.calling("os", "system", "\u001b[2J" + "x".repeat(200));

        assertThat(Scanned.words("", loud)).contains("os.system('?[2Jxx", "...").doesNotContain("\u001b", "x".repeat(61));
    }

    @Test
    void writesAValueThatHoldsItself() {
        byte[] knot = Pickle.protocol(4).imports("os", "system").raw("]\u0094h\0a\u0085R.").toBytes();

        assertThat(Scanned.words("", knot)).contains("would run os.system(");
    }

    @Test
    void saysWhenAPickleIsCut() {
        byte[] cut = Pickle.protocol(4).imports("os", "system").raw("X\u00ff\u00ff\u00ff\u00ff").toBytes();

        assertThat(Scanned.words("", cut)).contains("would import os.system", "it cannot be read to its end");
    }
}

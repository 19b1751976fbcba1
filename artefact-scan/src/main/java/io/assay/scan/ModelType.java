package io.assay.scan;

import io.assay.scan.markup.DmnScan;
import io.assay.scan.markup.PmmlScan;
import io.assay.scan.onnx.OnnxScan;
import io.assay.scan.reading.Refuse;
import io.assay.scan.reading.ScanLimits;
import io.assay.scan.workbook.WorkbookScan;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A type of model file that is let in: how it is named, what it looks like from outside, and who looks through it. */
enum ModelType {
    ONNX("onnx", "", OnnxScan::scan, ".onnx"),
    PMML("pmml", FileLook.XML, PmmlScan::scan, ".pmml"),
    DMN("dmn", FileLook.XML, DmnScan::scan, ".dmn"),
    XLSX("xlsx", FileLook.ZIP, WorkbookScan::scan, ".xlsx", ".xlsm", ".xls", ".xlsb", ".xltx", ".xltm"),
    MOJO("mojo", FileLook.ZIP, MojoScan::scan, ".mojo"),
    SCORED_FILE("scored-file", FileLook.TEXT, ScoredFileScan::scan, ".csv");

    private static final int SEARCHED = 64 * 1024;

    /** Looks through a file and says what speaks against it. */
    interface Look {
        void through(byte[] bytes, ScanLimits limits, Refuse refuse);
    }

    private final String declared;
    private final String kind;
    private final Look look;
    private final List<String> extensions;

    ModelType(String declared, String kind, Look look, String... extensions) {
        this.declared = declared;
        this.kind = kind;
        this.look = look;
        this.extensions = List.of(extensions);
    }

    /** As submissions write it. */
    String declared() {
        return declared;
    }

    Look look() {
        return look;
    }

    static Optional<ModelType> of(String declared) {
        return Arrays.stream(values()).filter(type -> type.declared.equals(declared)).findFirst();
    }

    /** What a file is that nobody declared: by its name's end, else by what it holds. */
    static Optional<ModelType> of(String name, byte[] bytes) {
        String file = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.extensions.stream().anyMatch(file::endsWith))
                .findFirst()
                .or(() -> held(bytes));
    }

    private static Optional<ModelType> held(byte[] bytes) {
        String kind = FileLook.of(bytes).map(FileLook::kind).orElse("");
        String begin = new String(bytes, 0, Math.min(SEARCHED, bytes.length), StandardCharsets.ISO_8859_1).replace("\0", "");
        int tail = Math.max(0, bytes.length - SEARCHED);
        String end = new String(bytes, tail, bytes.length - tail, StandardCharsets.ISO_8859_1);
        return switch (kind) {
            case FileLook.XML -> either(begin.contains("<PMML"), PMML, begin.contains("omg.org/spec/DMN"), DMN);
            case FileLook.ZIP -> either(end.contains("xl/workbook"), XLSX, end.contains("model.ini"), MOJO);
            case "" -> Optional.of(ONNX);
            default -> Optional.empty();
        };
    }

    private static Optional<ModelType> either(boolean first, ModelType one, boolean second, ModelType other) {
        return first ? Optional.of(one) : second ? Optional.of(other) : Optional.empty();
    }

    /** What a file looks like that does not look like this type, in words. */
    Optional<String> otherLook(byte[] head) {
        var look = FileLook.of(head);
        if (look.map(FileLook::kind).orElse("").equals(kind)) {
            return Optional.empty();
        }
        return Optional.of("the file is declared as " + declared.toUpperCase(Locale.ROOT) + " but looks like "
                + look.map(FileLook::words).orElse("none"));
    }
}

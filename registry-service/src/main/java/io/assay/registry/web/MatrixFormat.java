package io.assay.registry.web;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;

/** How the matrix is written: by {@code format}, else by what the caller accepts, else as JSON. */
enum MatrixFormat {
    JSON("application/json", JsonMatrix::new),
    CSV("text/csv;charset=utf-8", (out, head) -> new CsvMatrix(text(out), head)),
    HTML("text/html;charset=utf-8", (out, head) -> new HtmlMatrix(text(out), head));

    private final String mediaType;
    private final BiFunction<OutputStream, MatrixHead, MatrixWriter> writers;

    MatrixFormat(String mediaType, BiFunction<OutputStream, MatrixHead, MatrixWriter> writers) {
        this.mediaType = mediaType;
        this.writers = writers;
    }

    static MatrixFormat of(String format, String accept) {
        if (format != null) {
            var names = Arrays.stream(values()).map(MatrixFormat::word).toList();
            new Flaws().oneOf("format", format, names).refuseIfAny();
            return valueOf(format.toUpperCase(Locale.ROOT));
        }
        String accepted = accept == null ? "" : accept;
        return Arrays.stream(values())
                .filter(one -> accepted.contains(one.mediaType.replaceFirst(";.*", "")))
                .findFirst()
                .orElse(JSON);
    }

    String mediaType() {
        return mediaType;
    }

    MatrixWriter writer(OutputStream out, MatrixHead head) {
        return writers.apply(out, head);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Writer text(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
}

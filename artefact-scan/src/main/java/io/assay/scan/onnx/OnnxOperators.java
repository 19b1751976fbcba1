package io.assay.scan.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The operators that a model may use, by allow-list: those of the standard, and those of ONNX Runtime that exporters write. */
final class OnnxOperators {

    private static final Set<String> KNOWN = read();
    private static final String STANDARD = "ai.onnx";

    private OnnxOperators() {}

    /** An operator with its domain, as the list writes it; the standard's own domain may be left out in a model. */
    static String name(String domain, String operator) {
        return (domain.isEmpty() ? STANDARD : domain) + "/" + operator;
    }

    static boolean known(String name) {
        return KNOWN.contains(name);
    }

    private static Set<String> read() {
        try (InputStream list = OnnxOperators.class.getResourceAsStream("operators.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

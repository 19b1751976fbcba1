package io.assay.scan.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What pickles of models import when they are nothing but models, by allow-list. */
final class PickleImports {

    private static final List<Pattern> KNOWN = read();

    private PickleImports() {}

    static boolean known(Value.Imported imported) {
        String words = imported.module() + " " + imported.name();
        return KNOWN.stream().anyMatch(line -> line.matcher(words).matches());
    }

    private static List<Pattern> read() {
        try (InputStream list = PickleImports.class.getResourceAsStream("imports.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Pattern::compile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

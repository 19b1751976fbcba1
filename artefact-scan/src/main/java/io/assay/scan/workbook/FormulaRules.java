package io.assay.scan.workbook;

import io.assay.scan.reading.Refuse;
import io.assay.scan.reading.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses formulas that reach out of their workbook, and functions that are not computed here. INDIRECT and HYPERLINK are
 * let in: they find cells of the same workbook, and give a label without following its address.
 */
final class FormulaRules {

    private static final int LONGEST = 8192;
    private static final int DEEPEST = 64;
    private static final Set<String> COMPUTED = read();
    private static final Set<String> REACHING = Set.of(
            "WEBSERVICE", "FILTERXML", "ENCODEURL", "RTD", "CALL", "REGISTER", "REGISTER.ID", "EVALUATE", "EXEC", "RUN", "DDE",
            "DDEREQUEST", "SQL.REQUEST", "IMAGE", "PY", "_XLWS.PY", "STOCKHISTORY", "CUBEVALUE", "CUBEMEMBER", "INFO", "GET.WORKSPACE",
            "FOPEN", "INITIATE", "REQUEST", "POKE");

    private final Refuse refuse;

    FormulaRules(Refuse refuse) {
        this.refuse = refuse;
    }

    /** @param place the cell or name that the formula is in */
    void judge(String text, String place) {
        var formula = Formula.read(text);
        if (formula.external()) {
            refuse.because("xlsx-external-link", "the formula in " + place + " refers to another workbook; replace it by values");
        }
        if (formula.exchange()) {
            refuse.because("xlsx-exchange", "the formula in " + place + " asks another program (DDE); replace it by values");
        }
        if (text.length() > LONGEST || formula.deepest() > DEEPEST) {
            refuse.because("xlsx-formula",
                    "the formula in %s is longer than %,d characters or deeper than %d brackets; split it"
                            .formatted(place, LONGEST, DEEPEST));
        }
        formula.functions().stream().filter(name -> !COMPUTED.contains(name)).findFirst().ifPresent(name -> function(name, place));
    }

    private void function(String name, String place) {
        if (REACHING.contains(name)) {
            refuse.because("xlsx-reaching",
                    "the function " + name + " in " + place + " reaches out of the workbook; replace it by values");
        } else {
            refuse.because("xlsx-function",
                    "the function " + Shown.text(name) + " in " + place
                            + " is not computed here; write it with functions that are");
        }
    }

    private static Set<String> read() {
        try (InputStream list = FormulaRules.class.getResourceAsStream("functions.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

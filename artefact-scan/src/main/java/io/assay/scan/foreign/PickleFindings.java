package io.assay.scan.foreign;

import io.assay.scan.reading.Shown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What reading pickles found: what loading would run and import, the worst first. */
final class PickleFindings {

    private static final int MOST = 100;

    private final List<String> runs = new ArrayList<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<String> known = new TreeSet<>();
    private boolean broken;

    void imported(Value.Imported imported) {
        boolean harmless = PickleImports.known(imported);
        var some = harmless ? known : unknown;
        if (some.size() < MOST) {
            some.add(harmless ? imported.module().split("\\.")[0] : imported.words());
        }
    }

    void called(Value what, Value with) {
        if (what instanceof Value.Imported imported && !PickleImports.known(imported) && runs.size() < MOST) {
            runs.add(imported.words() + PickleWords.arguments(with));
        }
    }

    void broken() {
        broken = true;
    }

    /** The first foreign call, else the first foreign import. */
    Optional<String> hostile() {
        return runs.stream().findFirst().map(call -> "would run " + Shown.text(call))
                .or(() -> unknown.stream().findFirst().map(name -> "would import " + Shown.text(name)));
    }

    /** What the whole of it is, in words that go on from "the file is a Python pickle that". */
    String words() {
        String rest = broken ? "; it cannot be read to its end" : "";
        return hostile().map(what -> what + " when it is loaded").orElseGet(() -> known.isEmpty()
                ? "imports nothing"
                : "imports only what is known (" + Shown.text(String.join(", ", known)) + ")") + rest;
    }
}

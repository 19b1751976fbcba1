package io.assay.registry.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Tells a version from the approved one before it, and whether policy wants the full path for the difference. */
final class Changes {

    private final Rulebook rulebook;

    Changes(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** The difference to the version that was approved last; null when none is. */
    Change since(Model past, Makeup made, String tier) {
        return past.versions().entrySet().stream()
                .filter(version -> version.getValue() instanceof Version.Approved)
                .max(Comparator.comparing(Changes::since))
                .map(last -> change(last.getKey(), made.differences(last.getValue().entry().makeup()), tier))
                .orElse(null);
    }

    private static Instant since(Map.Entry<String, Version> version) {
        return ((Version.Approved) version.getValue()).since();
    }

    private Change change(String from, List<String> differs, String tier) {
        Rulebook.Held material = rulebook.material(tier, differs);
        return new Change(from, differs, material.holds(), material.reason());
    }
}

package io.assay.registry.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The parts by which two versions of a model are told apart. */
final class Parts {

    static final String ARTEFACT = "artefact";
    static final String DATA = "data";
    static final String THRESHOLD = "threshold";
    static final String PREPROCESSING = "preprocessing";
    static final String DOCUMENTS = "documents";

    /** What a standing approval can allow to differ. */
    static final List<String> FREE = List.of(ARTEFACT, DATA, THRESHOLD, PREPROCESSING, DOCUMENTS);

    private static final Map<String, List<String>> BY_FIELD = Map.of(
            "interface", List.of("inputs", "outputs"),
            "use", List.of("useCaseId"),
            "people", List.of("owner", "developers"),
            "application", List.of("application"));

    private Parts() {}

    static Makeup of(Submission said, Map<String, String> dataSets) {
        var parts = new TreeMap<String, String>();
        BY_FIELD.forEach((part, fields) -> parts.put(part, fingerprints(said, fields)));
        parts.put("model-type", said.modelType());
        parts.put(ARTEFACT, said.recallKey());
        parts.put(DATA, said.dataSets().stream().sorted().collect(Collectors.joining(" ")));
        parts.put(PREPROCESSING, files(said, true));
        parts.put(DOCUMENTS, files(said, false) + fingerprints(said, List.of("intendedUse", "limitations")));
        parts.put("decision", decision(said));
        Double threshold = said.decision() == null ? null : said.decision().threshold();
        parts.put(THRESHOLD, String.valueOf(threshold));
        return new Makeup(Map.copyOf(parts), threshold, Map.copyOf(dataSets));
    }

    private static String decision(Submission said) {
        return said.decision() == null ? "" : said.decision().score() + " " + said.decision().favourable();
    }

    private static String files(Submission said, boolean preprocessing) {
        return said.artefacts().stream()
                .filter(file -> !file.role().equals("model"))
                .filter(file -> file.role().equals(PREPROCESSING) == preprocessing)
                .map(file -> file.role() + " " + file.digest())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String fingerprints(Submission said, List<String> fields) {
        return fields.stream()
                .map(field -> said.fingerprints().getOrDefault(field, ""))
                .collect(Collectors.joining(" "));
    }
}

package io.assay.suite.policy;

import io.assay.suite.observation.Catalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what each check is evidence of, whatever the tier. */
final class ChecksReader {

    /**
     * What holds of a check in every tier.
     *
     * @param category kind of evidence
     * @param clauses what it gives evidence for, in words
     * @param condition what is imposed where it conditions and is not cleared; {@code null} when nothing is
     */
    record About(String category, List<String> clauses, String condition) {

        /** Of a check that the policy says nothing of. */
        static final About NOTHING = new About("other", List.of(), null);
    }

    /** Kinds of evidence. */
    static final List<String> CATEGORIES = List.of(
            "identity", "interface", "data", "performance", "calibration", "fairness", "robustness", "stability",
            "explanation", "comparison", "rules", "documentation", "operation");

    private static final List<String> KNOWN = List.of("category", "clauses", "condition");

    private final Map<String, Framework> frameworks;
    private final LocalDate issued;

    ChecksReader(Map<String, Framework> frameworks, LocalDate issued) {
        this.frameworks = frameworks;
        this.issued = issued;
    }

    Map<String, About> read(Spot spot) {
        Map<String, About> checks = new LinkedHashMap<>();
        Fields.of(spot, "give each check as auc: {category: performance, clauses: {...}}").ifPresent(fields ->
                fields.only(Catalogue.NAMES, "check").all().forEach((check, one) ->
                        Fields.of(one, "give {category: ..., clauses: {...}}").ifPresent(known ->
                                checks.put(check, about(known.only(KNOWN, "field of a check"))))));
        return checks;
    }

    private About about(Fields fields) {
        String remedy = "give one of " + String.join(", ", CATEGORIES);
        Optional<Spot> category = fields.need("category", remedy);
        Optional<String> name = category.flatMap(c -> c.text(remedy));
        if (name.isPresent() && !CATEGORIES.contains(name.get())) {
            category.get().wrong("is " + category.get().kind() + "; "
                    + Nearest.to(name.get(), CATEGORIES).map(near -> "did you mean " + near + "?").orElse(remedy));
        }
        List<String> clauses = fields.get("clauses").map(this::clauses).orElse(List.of());
        Optional<String> condition = fields.get("condition").flatMap(c -> c.text("say what is imposed"));
        return new About(name.orElse("other"), clauses, condition.orElse(null));
    }

    private List<String> clauses(Spot spot) {
        List<String> clauses = new ArrayList<>();
        Fields.of(spot, "give the clauses by framework, e.g. {sr-26-2: outcomes analysis}").ifPresent(fields -> {
            fields.only(frameworks.keySet(), "framework declared under frameworks");
            fields.all().forEach((framework, one) -> clauses.addAll(cited(frameworks.get(framework), one)));
        });
        return clauses;
    }

    private List<String> cited(Framework framework, Spot spot) {
        String remedy = "give the clause's name, or a list of names";
        List<Spot> clauses = spot.isList() ? spot.items(remedy) : List.of(spot);
        List<String> names = clauses.stream().flatMap(clause -> clause.text(remedy).stream()).toList();
        return framework == null ? List.of() : names.stream().map(name -> framework.cite(name, issued)).toList();
    }
}

package io.assay.runtime.mojo;

import io.assay.runtime.UnusableModelException;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Looks at a MOJO's settings before H2O's reader believes them: the algorithm by an allow-list, counts within reason. */
final class MojoSettings {

    private static final int MOST = 1_000_000;

    private static final Set<String> ALGORITHMS = Set.of(
            "Distributed Random Forest",
            "Gradient Boosting Method",
            "Gradient Boosting Machine",
            "Generalized Low Rank Modeling",
            "Generalized Low Rank Model",
            "Generalized Linear Modeling",
            "Generalized Linear Model",
            "Isolation Forest",
            "Extended Isolation Forest",
            "K-means",
            "Deep Learning",
            "deep learning",
            "Support Vector Machine (*Spark*)",
            "StackedEnsemble",
            "Stacked Ensemble",
            "Principal Components Analysis",
            "Cox Proportional Hazards",
            "RuleFit",
            "Isotonic Regression",
            "Uplift Distributed Random Forest");

    private static final Set<String> COUNTS = Set.of("n_columns", "n_features", "n_classes", "n_domains", "n_trees",
            "n_trees_per_class", "base_models_num", "center_num");

    private MojoSettings() {}

    static void require(String settings) {
        Map<String, String> values = settings.lines()
                .takeWhile(Predicate.not("[columns]"::equals))
                .map(line -> line.split("\\s*=\\s*", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip(), (first, second) -> second));
        algorithm(values.getOrDefault("algorithm", "none"));
        COUNTS.stream().filter(values::containsKey).forEach(name -> count(name, values.get(name)));
    }

    private static void algorithm(String name) {
        if (name.equals("XGBoost")) {
            throw new UnusableModelException("the MOJO is an XGBoost model, whose native reader is not part of this runtime;"
                    + " train it with H2O's GBM, or export it from XGBoost as ONNX");
        }
        if (!ALGORITHMS.contains(name)) {
            throw new UnusableModelException("the MOJO's algorithm is '" + name + "', which cannot be scored here; known are "
                    + ALGORITHMS.stream().sorted().toList());
        }
    }

    private static void count(String name, String value) {
        if (!value.matches("null|\\d{1,9}") || !value.equals("null") && Integer.parseInt(value) > MOST) {
            throw new UnusableModelException("the MOJO says %s = %s, which is no count up to %,d; export it again"
                    .formatted(name, value, MOST));
        }
    }
}

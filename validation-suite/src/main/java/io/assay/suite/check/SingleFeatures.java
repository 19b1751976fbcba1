package io.assay.suite.check;

import io.assay.statistics.Estimate;
import io.assay.statistics.FeatureAuc;
import io.assay.statistics.Level;
import io.assay.statistics.Measured;
import io.assay.suite.evidence.Codes;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.evidence.Sample;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import io.assay.table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one input alone tells: of the label, which is leakage; of a protected attribute, which makes it a proxy. */
final class SingleFeatures {

    private static final int ROWS = 20_000;
    private static final int MOST_GROUPS = 50;

    private SingleFeatures() {}

    static List<Observation> leakage(Evidence e) {
        if (!e.brief().classifies() && !e.brief().multiclass()) {
            return List.of();
        }
        Sample sample = rows(e);
        int[] label = Arrays.stream(sample.pick(e.truth())).mapToInt(t -> (int) t).toArray();
        return best(CheckNames.LEAKAGE, sample, label).map(seen -> seen.adding("an input that alone tells the label so well"
                + " may come from after the fact")).stream().toList();
    }

    /** For each protected attribute that is no input itself. */
    static List<Observation> proxies(Evidence e) {
        Sample sample = rows(e);
        List<Observation> seen = new ArrayList<>();
        for (Map.Entry<String, Codes> group : e.holdOut().groups().entrySet()) {
            if (group.getValue().names().size() > MOST_GROUPS) {
                seen.add(Observation.inconclusive(CheckNames.PROXIES, group.getKey() + " has "
                        + Figures.count(group.getValue().names().size()) + " groups; proxies are looked for among at most "
                        + MOST_GROUPS + ": group it more coarsely").exploratory());
                continue;
            }
            int[] codes = Arrays.stream(sample.rows()).map(row -> group.getValue().code(row) + 1).toArray();
            Sample others = new Sample(sample.inputs().select(sample.inputs().names().stream()
                    .filter(name -> !name.equals(group.getKey())).toList()), sample.rows());
            best(CheckNames.PROXIES, others, codes).ifPresent(one -> seen.add(new Observation(
                    one.check(), one.seen(), group.getKey(), one.rows(), one.words(), one.bearing())));
        }
        return seen;
    }

    private static Optional<Observation> best(String check, Sample sample, int[] target) {
        var level = new Level(Math.max(1, sample.inputs().names().size()));
        record Told(String feature, Measured measured) {}
        return sample.inputs().columns().stream()
                .map(column -> new Told(column.name(), told(column, target, level)))
                .max(Comparator.comparingDouble(told -> told.measured() instanceof Estimate e ? e.value() : 0))
                .map(told -> Observation.measured(check, told.measured(), sample.size())
                        .adding("by '" + told.feature() + "', the one input that tells most"));
    }

    private static Measured told(Column column, int[] target, Level level) {
        return switch (column) {
            case Column.Numbers numbers -> FeatureAuc.numeric(numbers.values(), target, level);
            case Column.Texts texts -> FeatureAuc.categorical(codes(texts), target, level);
        };
    }

    private static int[] codes(Column.Texts texts) {
        int[] codes = Codes.of(Arrays.asList(texts.values())).all();
        return Arrays.stream(codes).map(code -> code + 1).toArray();
    }

    private static Sample rows(Evidence e) {
        return e.holdOut().sample().atMost(ROWS, e.brief().seed());
    }
}

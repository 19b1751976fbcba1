package io.assay.monitoring.stream;

import io.assay.events.DataColumn;
import io.assay.events.OutcomesObserved;
import io.assay.events.PredictionsServed;
import io.assay.monitoring.domain.outcomes.Kind;
import io.assay.monitoring.domain.outcomes.Outcome;
import io.assay.monitoring.domain.outcomes.Prediction;
import io.assay.monitoring.domain.outcomes.Yardstick;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Translates rows of predictions and outcomes into the domain's words; of a prediction only what its outcome will need. */
final class OutcomesWire {

    private static final int MOST_GROUPS = 50;
    private static final int LONGEST = 200;

    private OutcomesWire() {}

    /** Reads the predictions of one batch. */
    static final class Predictions {

        private final PredictionsServed batch;
        private final Yardstick yardstick;
        private final Kind kind;
        private final DataColumn score;
        private final DataColumn answer;
        private final Map<String, DataColumn> sliced = new HashMap<>();
        private final Prediction.From from;

        Predictions(PredictionsServed batch, Yardstick yardstick) {
            this.batch = batch;
            this.yardstick = yardstick;
            this.kind = Kind.of(yardstick.task());
            this.score = score(batch.getOutputs(), yardstick.score());
            this.answer = kind == Kind.WORD ? answer(batch.getOutputs(), score) : null;
            this.from = new Prediction.From(batch.getVersion(), batch.getEnvironment(), batch.getMode().name());
            batch.getFeatures().stream()
                    .filter(column -> yardstick.slices().stream().anyMatch(s -> s.name().equals(column.getName())))
                    .forEach(column -> sliced.put(column.getName(), column));
        }

        Prediction row(int row) {
            double value = Cells.number(score, row);
            Map<String, String> values = new HashMap<>();
            sliced.forEach((name, column) -> values.put(name, Cells.text(column, row)));
            return new Prediction(
                    from,
                    batch.getEpoch(),
                    batch.getServedAt().get(row).toEpochMilli(),
                    kind,
                    value,
                    kind == Kind.WORD ? shortened(Cells.text(answer, row)) : null,
                    yardstick.decides(value),
                    yardstick.slicesOf(values));
        }

        /** The output of that name, or the only one. */
        private static DataColumn score(List<DataColumn> outputs, String name) {
            return outputs.stream()
                    .filter(column -> column.getName().equals(name))
                    .findFirst()
                    .orElse(outputs.size() == 1 ? outputs.getFirst() : null);
        }

        /** The output in words; where there is none, one that is not the score; else the score. */
        private static DataColumn answer(List<DataColumn> outputs, DataColumn score) {
            return outputs.stream()
                    .filter(column -> column.getTexts() != null)
                    .findFirst()
                    .or(() -> outputs.stream().filter(column -> column != score).findFirst())
                    .orElse(score);
        }
    }

    /** One row of outcomes that were checked. */
    static Outcome outcome(OutcomesObserved observed, int row) {
        Map<String, String> groups = new TreeMap<>();
        for (DataColumn column : observed.getGroups().subList(0, Math.min(MOST_GROUPS, observed.getGroups().size()))) {
            String value = Cells.text(column, row);
            if (value != null) {
                groups.put(column.getName(), shortened(value));
            }
        }
        boolean texts = observed.getOutcomeTexts() != null;
        return new Outcome(
                observed.getObservedAt().get(row).toEpochMilli(),
                texts ? null : observed.getOutcomes().get(row),
                texts ? shortened(observed.getOutcomeTexts().get(row)) : null,
                groups,
                word(observed.getFinalDecisions(), row),
                word(observed.getOverrideReasons(), row));
    }

    private static String word(List<String> words, int row) {
        return words == null || words.get(row).isBlank() ? null : shortened(words.get(row).strip());
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}

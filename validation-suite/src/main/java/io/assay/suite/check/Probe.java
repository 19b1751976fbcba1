package io.assay.suite.check;

import io.assay.runtime.UnusableModelException;
import io.assay.statistics.Share;
import io.assay.suite.brief.Brief;
import io.assay.suite.brief.DecisionRule;
import io.assay.suite.evidence.Answers;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.evidence.Sample;
import io.assay.suite.observation.Observation;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The model, asked about changed rows.
 *
 * @param e the evidence
 * @param sample the rows before they are changed
 * @param before what the model answered to them
 */
record Probe(Evidence e, Sample sample, Answers before) {

    private static final int FEWEST = 100;
    private static final int MANY = 200_000;
    private static final int SOME = 50_000;
    private static final int FEW = 5_000;

    /** Lets a check look that changes rows; where rows cannot be changed, or the model refuses them, it says so. */
    static List<Observation> look(Evidence e, String check, Function<Evidence, List<Observation>> looking) {
        Optional<Observation> hindrance = Anew.hindrance(e, check);
        if (hindrance.isPresent()) {
            return List.of(hindrance.get());
        }
        try {
            return looking.apply(e);
        } catch (BadRowsException | UnusableModelException refused) {
            return List.of(Observation.inconclusive(
                    check, "the model does not answer the rows it is asked about: " + refused.getMessage()));
        }
    }

    /** As many rows of the sample as can be asked about so many times. */
    static Probe of(Evidence e, int times) {
        int most = Math.max(FEWEST, budget(e.brief()) / Math.max(1, times));
        Sample sample = Anew.answered(e, Math.min(e.parameters().sample(), most));
        return new Probe(e, sample, Measure.picked(e.holdOut().answers(), sample.rows()));
    }

    /** Rows that a check may ask about: fewer of formats that take their time, so that a trial stays one of minutes. */
    static int budget(Brief brief) {
        return switch (brief.modelType()) {
            case "dmn", "xlsx" -> FEW;
            case "pmml", "endpoint" -> SOME;
            default -> MANY;
        };
    }

    int rows() {
        return sample.size();
    }

    Answers with(Column changed) {
        return ask(Sample.with(sample.inputs(), changed));
    }

    Answers ask(Table rows) {
        return e.subject().answer(rows);
    }

    /** What the model answers with one column changed; empty when it refuses to. */
    Optional<Answers> unlessRefused(Column changed) {
        try {
            return Optional.of(with(changed));
        } catch (BadRowsException | UnusableModelException refused) {
            return Optional.empty();
        }
    }

    /** Whether its answers are decisions, or become some at a declared threshold. */
    boolean decides() {
        return !e.brief().regresses() && (!e.brief().classifies() || e.brief().decision().isPresent());
    }

    /** Rows that are decided otherwise, or no longer answered. */
    Share flips(Answers after) {
        long otherwise = IntStream.range(0, rows()).filter(row -> decided(before, row) != decided(after, row)).count();
        return new Share(otherwise, rows());
    }

    private int decided(Answers answers, int row) {
        if (!answers.answered(row)) {
            return -1;
        }
        if (answers.said() != null) {
            return answers.said()[row].hashCode() & Integer.MAX_VALUE;
        }
        return answers.byClass() != null
                ? greatest(answers.byClass(), row)
                : favours(e.brief().decision().orElseThrow(), answers.score()[row]);
    }

    private static int favours(DecisionRule decision, double score) {
        return decision.favours(score) ? 1 : 0;
    }

    private static int greatest(double[][] byClass, int row) {
        double[] one = Arrays.stream(byClass).mapToDouble(scores -> scores[row]).toArray();
        return IntStream.range(0, one.length).reduce(0, (best, other) -> one[other] > one[best] ? other : best);
    }
}

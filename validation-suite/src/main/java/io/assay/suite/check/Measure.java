package io.assay.suite.check;

import io.assay.statistics.Auc;
import io.assay.statistics.Bootstrap;
import io.assay.statistics.ClassScores;
import io.assay.statistics.Estimate;
import io.assay.statistics.Level;
import io.assay.statistics.Measured;
import io.assay.statistics.MulticlassConfusion;
import io.assay.statistics.Ranking;
import io.assay.statistics.RegressionErrors;
import io.assay.suite.brief.Brief;
import io.assay.suite.evidence.Answers;
import io.assay.suite.evidence.Evidence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The measure that a task is judged by first, more being better: area under the ROC curve of a binary classification,
 * accuracy of a multiclass one, share of variance explained (R2) of a regression.
 */
final class Measure {

    private static final int RESAMPLES = 400;

    private Measure() {}

    /** Its name; of decisions without labels there is none. */
    static Optional<String> name(Brief brief) {
        return Optional.ofNullable(switch (brief.task()) {
            case Brief.CLASSIFICATION -> "auc";
            case Brief.MULTICLASS -> "accuracy";
            case Brief.REGRESSION -> "r2";
            default -> null;
        });
    }

    /** On the whole hold-out; where several rows belong to one entity, they count as one draw. */
    static Measured whole(Evidence e) {
        return e.brief().classifies() && e.holdOut().clustered()
                ? Ranking.auc(e.scores(), draws(e, RESAMPLES))
                : on(e.brief(), e.truth(), e.holdOut().answers(), Level.SINGLE);
    }

    /** Draws entities where several rows belong to one, else rows. */
    static Bootstrap draws(Evidence e, int resamples) {
        return e.holdOut().clustered()
                ? Bootstrap.ofEntities(e.holdOut().entities().orElseThrow().all(), resamples, e.brief().seed())
                : Bootstrap.ofRows(e.rows(), resamples, e.brief().seed());
    }

    /** On rows that are independent of each other. */
    static Measured on(Brief brief, double[] truth, Answers answers, Level level) {
        return switch (brief.task()) {
            case Brief.CLASSIFICATION -> Auc.of(Evidence.scores(truth, answers.score()), level);
            case Brief.MULTICLASS -> MulticlassConfusion.of(classes(truth, answers)).accuracy().estimate(level);
            case Brief.REGRESSION -> RegressionErrors.r2(answers.score(), truth, level);
            default -> new Measured.NotComputable("decisions without labels have no performance");
        };
    }

    /** On some of the rows. */
    static Measured on(Brief brief, double[] truth, Answers answers, int[] rows, Level level) {
        return on(brief, pick(truth, rows), picked(answers, rows), level);
    }

    /** One number a row that the measure needs: the score, or of a multiclass model the class it decides for. */
    static double[] said(Answers answers) {
        if (answers.byClass() == null) {
            return answers.score();
        }
        ClassScores classes = classes(new double[answers.rows()], answers);
        return IntStream.range(0, answers.rows()).mapToDouble(classes::decided).toArray();
    }

    /** Its value, of what was {@link #said}; NaN where there is none. */
    static double value(Brief brief, double[] truth, double[] said) {
        if (brief.multiclass()) {
            return IntStream.range(0, truth.length).filter(row -> truth[row] == said[row]).count() / (double) truth.length;
        }
        return on(brief, truth, new Answers(said, null, List.of(), null, null), Level.SINGLE) instanceof Estimate known
                ? known.value()
                : Double.NaN;
    }

    /** Probabilities of each class, row by row. */
    static ClassScores classes(double[] truth, Answers answers) {
        double[][] byRow = new double[truth.length][answers.byClass().length];
        for (int one = 0; one < answers.byClass().length; one++) {
            for (int row = 0; row < truth.length; row++) {
                byRow[row][one] = answers.byClass()[one][row];
            }
        }
        return new ClassScores(byRow, Arrays.stream(truth).mapToInt(t -> (int) t).toArray());
    }

    /** The answers to some of the rows. */
    static Answers picked(Answers answers, int[] rows) {
        double[][] byClass = answers.byClass() == null
                ? null
                : Arrays.stream(answers.byClass()).map(one -> pick(one, rows)).toArray(double[][]::new);
        return new Answers(
                answers.score() == null ? null : pick(answers.score(), rows), byClass, answers.classes(),
                picked(answers.said(), rows), picked(answers.errors(), rows));
    }

    private static String[] picked(String[] texts, int[] rows) {
        return texts == null ? null : Arrays.stream(rows).mapToObj(row -> texts[row]).toArray(String[]::new);
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }
}

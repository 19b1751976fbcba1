package io.assay.suite.check;

import io.assay.statistics.Auc;
import io.assay.statistics.Bootstrap;
import io.assay.statistics.ClassScores;
import io.assay.statistics.Level;
import io.assay.statistics.Measured;
import io.assay.statistics.MulticlassConfusion;
import io.assay.statistics.Ranking;
import io.assay.statistics.RegressionErrors;
import io.assay.suite.brief.Brief;
import io.assay.suite.evidence.Answers;
import io.assay.suite.evidence.Evidence;
import java.util.Arrays;
import java.util.Optional;

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

    private static Answers picked(Answers answers, int[] rows) {
        double[][] byClass = answers.byClass() == null
                ? null
                : Arrays.stream(answers.byClass()).map(one -> pick(one, rows)).toArray(double[][]::new);
        return new Answers(pick(answers.score(), rows), byClass, answers.classes(), null, null);
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }
}

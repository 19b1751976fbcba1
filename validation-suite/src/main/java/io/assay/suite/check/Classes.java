package io.assay.suite.check;

import io.assay.statistics.Average;
import io.assay.statistics.ClassScores;
import io.assay.statistics.Level;
import io.assay.statistics.Measured;
import io.assay.statistics.Multiclass;
import io.assay.statistics.MulticlassConfusion;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How well a multiclass classification tells the classes apart. */
final class Classes {

    private Classes() {}

    static List<Observation> performance(Evidence e) {
        if (!e.brief().multiclass()) {
            return List.of();
        }
        ClassScores scores = Measure.classes(e.truth(), e.holdOut().answers());
        MulticlassConfusion counts = MulticlassConfusion.of(scores);
        return List.of(
                held(e, CheckNames.ACCURACY, counts.accuracy().estimate(Level.SINGLE)).adding(recalls(e, counts)),
                held(e, CheckNames.MACRO_F1, counts.f1(Average.MACRO, Level.SINGLE)),
                held(e, CheckNames.WEIGHTED_F1, counts.f1(Average.WEIGHTED, Level.SINGLE)),
                held(e, CheckNames.MACRO_AUC, Multiclass.auc(scores, Average.MACRO, Level.SINGLE)),
                held(e, CheckNames.CLASS_LOG_LOSS, Multiclass.logLoss(scores, Level.SINGLE)));
    }

    private static String recalls(Evidence e, MulticlassConfusion counts) {
        List<String> names = e.holdOut().classes();
        return "of each class so many were told right: " + IntStream.range(0, names.size())
                .mapToObj(one -> names.get(one) + " " + Figures.count(counts.counts()[one][one]) + " of "
                        + Figures.count(IntStream.range(0, names.size()).mapToLong(k -> counts.counts()[one][k]).sum()))
                .collect(Collectors.joining(", "));
    }

    private static Observation held(Evidence e, String check, Measured measured) {
        return Observation.measured(check, measured, e.rows());
    }
}

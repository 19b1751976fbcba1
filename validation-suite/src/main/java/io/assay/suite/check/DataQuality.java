package io.assay.suite.check;

import io.assay.statistics.Estimate;
import io.assay.statistics.Measured;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.evidence.FeatureFacts;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Whether the evaluation data are fit to judge by. */
final class DataQuality {

    private DataQuality() {}

    /** Rows of the rarest class: a hundred thousand rows with ten defaults are ten rows. */
    static List<Observation> minority(Evidence e) {
        if (e.brief().regresses() || e.brief().decides()) {
            return List.of();
        }
        long[] counts = new long[Math.max(2, e.holdOut().classes().size())];
        Arrays.stream(e.truth()).forEach(t -> counts[(int) t]++);
        double rarest = Arrays.stream(counts).min().orElse(0);
        return List.of(Observation.exact(CheckNames.MINORITY, rarest, e.rows()).atWorst(Outcome.INCONCLUSIVE));
    }

    static List<Observation> missing(Evidence e) {
        return e.holdOut().features().stream()
                .max(Comparator.comparingDouble(FeatureFacts::missingShare))
                .map(worst -> Observation.exact(CheckNames.MISSING_SHARE, worst.missingShare(), e.rows())
                        .adding("of '" + worst.name() + "', the input that is missing most often"))
                .stream()
                .toList();
    }

    /** Rows that occur before, and rows that the training data have too; one after the other, as both sort the hashes. */
    static List<Observation> repeats(Evidence e) {
        return List.of(duplicates(e), overlap(e));
    }

    private static Observation duplicates(Evidence e) {
        long again = e.holdOut().hashes().repeated();
        return Observation.exact(CheckNames.DUPLICATES, (double) again / Math.max(1, e.rows()), e.rows())
                .adding(Figures.count(again) + " rows equal an earlier one in every input and the label");
    }

    private static Observation overlap(Evidence e) {
        if (e.training().isEmpty()) {
            return Observation.notApplicable(
                    CheckNames.OVERLAP, "no training data were given, so overlap with them cannot be looked for");
        }
        long shared = e.holdOut().hashes().alsoIn(e.training().get().hashes());
        return Observation.exact(CheckNames.OVERLAP, (double) shared / Math.max(1, e.rows()), e.rows()).adding(
                Figures.count(shared) + " rows of the hold-out are in the training data, equal in every input and the label");
    }

    /** Whether the rows tell the main measure as closely as is asked. */
    static List<Observation> width(Evidence e) {
        if (Measure.name(e.brief()).isEmpty()) {
            return List.of();
        }
        return switch (Measure.whole(e)) {
            case Measured.NotComputable none -> List.of(Observation.inconclusive(
                    CheckNames.WIDTH, "there is no interval whose width could be asked for: " + none.reason()));
            case Estimate known -> List.of(Observation.exact(CheckNames.WIDTH, (known.high() - known.low()) / 2, e.rows())
                    .atWorst(Outcome.INCONCLUSIVE)
                    .adding("half the width of the interval of " + Measure.name(e.brief()).orElseThrow()));
        };
    }
}

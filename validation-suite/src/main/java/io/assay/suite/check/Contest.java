package io.assay.suite.check;

import io.assay.suite.brief.Rival;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.evidence.Opponent;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Compares with the version now live, and with challengers that the validator names, on the same rows. */
final class Contest {

    private Contest() {}

    static List<Observation> live(Evidence e) {
        return against(e, CheckNames.LIVE, Rival.Kind.LIVE, "no version is live");
    }

    static List<Observation> challengers(Evidence e) {
        return against(e, CheckNames.CHALLENGER, Rival.Kind.CHALLENGER, "no challenger was named");
    }

    private static List<Observation> against(Evidence e, String check, Rival.Kind kind, String none) {
        if (e.brief().decides()) {
            return List.of();
        }
        List<Observation> seen = e.opponents().stream()
                .filter(opponent -> opponent.rival().kind() == kind)
                .map(opponent -> against(e, check, opponent).about(opponent.rival().name(), e.rows()))
                .toList();
        return seen.isEmpty() ? List.of(Observation.notApplicable(check, none)) : seen;
    }

    /** A rival that cannot be asked is not held against the model, whatever the policy says. */
    private static Observation against(Evidence e, String check, Opponent opponent) {
        if (opponent.hindrance() != null) {
            return Observation.inconclusive(check, opponent.rival().name() + " cannot be asked: " + opponent.hindrance())
                    .exploratory();
        }
        int[] all = IntStream.range(0, e.rows()).toArray();
        return Versus.told(check, Versus.difference(e, all, said(e, opponent)), e.rows())
                .adding("than " + opponent.rival().name() + ", by "
                        + Measure.name(e.brief()).orElseThrow() + " on the same rows");
    }

    /** Its classes by their place among ours; -1 where it says one that we do not know. */
    private static double[] said(Evidence e, Opponent opponent) {
        double[] said = Measure.said(opponent.answers());
        return e.brief().multiclass()
                ? Arrays.stream(said).map(place -> e.holdOut().classes().indexOf(opponent.classes().get((int) place))).toArray()
                : said;
    }
}

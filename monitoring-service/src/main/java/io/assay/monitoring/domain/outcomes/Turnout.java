package io.assay.monitoring.domain.outcomes;

import io.assay.monitoring.domain.outcomes.Tally.Count;
import io.assay.statistics.Confusion;
import io.assay.statistics.Measured;
import io.assay.statistics.ReferenceProfile;
import io.assay.statistics.Scoring;
import io.assay.statistics.SliceColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the predictions of one cohort turned out, as far as outcomes are known.
 *
 * @param selective whether outcomes are known of favourable decisions almost only
 * @param labelledFavourable share of favourable decisions whose outcome is known; null where nothing is decided
 * @param labelledUnfavourable the same of the other decisions
 * @param estimation how estimates were made, or why none were
 */
public record Turnout(
        WindowScores scores,
        boolean selective,
        Double labelledFavourable,
        Double labelledUnfavourable,
        List<Figure> metrics,
        List<Figure> estimated,
        String estimation,
        List<Check> checks,
        List<Figure> fairness) {

    private static final double ALMOST_NONE = 0.1;

    /** Measures a cohort; without a profile, or with one of before, there is no reference and no estimate. */
    public static Turnout of(WindowScores scores, ReferenceProfile profile) {
        Scoring scoring = profile == null ? null : profile.scoring();
        List<SliceColumn> slices = profile == null || profile.slices() == null ? List.of() : profile.slices();
        var measuring = new Measuring(scores, scoring);
        Double favourable = measuring.labelled(true);
        Double unfavourable = measuring.labelled(false);
        return new Turnout(
                scores,
                favourable != null && unfavourable != null && favourable > 0 && unfavourable < ALMOST_NONE * favourable,
                favourable,
                unfavourable,
                measuring.metrics(),
                measuring.estimated(),
                measuring.estimation(),
                measuring.checks(),
                GroupFairness.of(scores, slices));
    }

    public long rows() {
        return scores.all().of(Count.ROWS);
    }

    public long labelled() {
        return scores.all().of(Count.LABELLED);
    }

    public long decided() {
        return scores.all().of(Count.DECIDED);
    }

    public long overridden() {
        return scores.all().of(Count.OVERRIDDEN);
    }

    /** Puts together what can be measured of a cohort's task. */
    private static final class Measuring {

        private final WindowScores scores;
        private final Scoring scoring;
        private final Kind kind;
        private final boolean decided;
        private final Map<String, Measured> realised;

        Measuring(WindowScores scores, Scoring scoring) {
            this.scores = scores;
            this.scoring = scoring;
            this.kind = Kind.of(scores.head().task());
            this.decided = scores.head().threshold() != null;
            this.realised = switch (kind) {
                case BINARY -> Classification.whole(scores.all(), decided);
                case NUMBER -> Regression.of(scores.all());
                case WORD -> Words.of(scores.all());
            };
        }

        List<Figure> metrics() {
            List<Figure> figures = new ArrayList<>(figures(WindowScores.ALL, realised));
            scores.slices().forEach((slice, tally) -> {
                if (!slice.equals(WindowScores.ALL)) {
                    figures.addAll(figures(slice, ofSlice(tally)));
                }
            });
            return figures;
        }

        private Map<String, Measured> ofSlice(Tally tally) {
            return switch (kind) {
                case BINARY -> Classification.slice(tally, decided);
                case NUMBER -> Regression.of(tally);
                case WORD -> Words.of(tally);
            };
        }

        List<Figure> estimated() {
            return estimating() == null
                    ? List.of()
                    : figures(WindowScores.ALL, estimating().all(scores.all()), Bins.of(scores.all()).rows());
        }

        String estimation() {
            if (kind != Kind.BINARY) {
                return "no estimate: it is made for scores of two classes alone";
            }
            return estimating() == null
                    ? "no estimate: the reference profile tells no calibration; validate the version anew"
                    : Estimating.METHOD;
        }

        List<Check> checks() {
            boolean none = estimating() == null || Bins.of(scores.all()).labelled() == 0;
            return none ? List.of() : estimating().checks(scores.all(), realised);
        }

        private Estimating estimating() {
            return kind == Kind.BINARY && scoring != null && scoring.calibration() != null
                    ? new Estimating(scoring.calibration(), decided)
                    : null;
        }

        private List<Figure> figures(String slice, Map<String, Measured> measured) {
            return figures(slice, measured, tally(slice).of(Count.LABELLED));
        }

        /** Decisions are known of every row, whatever else rests on fewer. */
        private List<Figure> figures(String slice, Map<String, Measured> measured, long restOn) {
            List<Figure> figures = new ArrayList<>();
            measured.forEach((name, value) -> figures.add(new Figure(
                    name, slice, value, reference(name, slice),
                    name.equals("decision-rate") ? Bins.of(tally(slice)).rows() : restOn, null)));
            return figures;
        }

        private Tally tally(String slice) {
            return scores.slices().getOrDefault(slice, new Tally());
        }

        private Scoring.Metric reference(String name, String slice) {
            return scoring == null ? null : scoring.metric(name, slice.isEmpty() ? null : slice).orElse(null);
        }

        /** Share of the decisions of one side whose outcome is known; null where there are none. */
        Double labelled(boolean favourable) {
            boolean positive = favourable != scores.head().favourableBelow();
            Confusion known = scores.all().confusion();
            long all = positive
                    ? scores.all().of(Count.POSITIVE)
                    : Bins.of(scores.all()).rows() - scores.all().of(Count.POSITIVE);
            long labelled = positive
                    ? known.truePositives() + known.falsePositives()
                    : known.falseNegatives() + known.trueNegatives();
            return !decided || all == 0 ? null : Double.valueOf((double) labelled / all);
        }
    }
}

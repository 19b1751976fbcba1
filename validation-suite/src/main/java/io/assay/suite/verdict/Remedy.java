package io.assay.suite.verdict;

import io.assay.statistics.Estimate;
import io.assay.statistics.Measured;
import io.assay.suite.observation.Catalogue;
import io.assay.suite.observation.CheckInfo;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Demand;
import io.assay.suite.policy.Outcome;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Says what would have to be otherwise for a finding to pass. */
public final class Remedy {

    private static final double MOST_ROWS = 1e9;

    private Remedy() {}

    /** One sentence; {@code null} where nothing is wanting. */
    public static String of(Finding finding) {
        if (finding.outcome() == Outcome.PASSED || finding.outcome() == Outcome.NOT_APPLICABLE) {
            return null;
        }
        return switch (finding.observation().seen()) {
            case Observation.Seen.Plain p -> plainly(finding);
            case Observation.Seen.Number n when finding.demand().unknown() != null ->
                "what the policy's expression needs must have been measured: " + finding.demand().unknown();
            case Observation.Seen.Number(Measured.NotComputable none, var weighing) ->
                "rows on which it can be computed; here " + none.reason();
            case Observation.Seen.Number(Estimate e, var weighing) -> measured(finding, e);
        };
    }

    private static String plainly(Finding finding) {
        String asked = Catalogue.find(finding.check()).map(CheckInfo::sentence).orElse(finding.check());
        return asked.startsWith("whether ") ? "the answer must be yes: " + asked : "it must be in order: " + asked;
    }

    private static String measured(Finding finding, Estimate e) {
        if (finding.demand().threshold() == null) {
            return null;
        }
        String asked = finding.check() + " of " + Sentences.asked(finding.demand());
        return e.low() == e.high() ? asked : asked + ", " + bound(finding.demand()) + "; " + rows(finding, e);
    }

    private static String bound(Demand demand) {
        String one = demand.atLeast() == null ? "upper" : "lower";
        return demand.atLeast() != null && demand.atMost() != null
                ? "both one-sided 95 % bounds within it"
                : "its " + one + " one-sided 95 % bound clearing it";
    }

    private static String rows(Finding finding, Estimate e) {
        double margin = Margin.of(finding).distance();
        Long rows = finding.observation().rows();
        double needed = rows == null ? Double.NaN : needed(finding.demand(), e, margin, rows);
        if (margin <= 0) {
            return "at this value no number of rows would do";
        }
        return needed > (rows == null ? 0 : rows) && needed < MOST_ROWS
                ? "at this value about " + Figures.count(rounded(needed)) + " rows would do"
                : "more rows would tell";
    }

    /** An interval shrinks as the root of the rows, roughly: rows at which the bound just clears. */
    private static double needed(Demand demand, Estimate e, double margin, long rows) {
        double reach = Math.max(
                demand.atLeast() == null ? 0 : e.value() - e.lower(), demand.atMost() == null ? 0 : e.upper() - e.value());
        return rows * Math.pow(reach / margin, 2);
    }

    private static long rounded(double rows) {
        return new BigDecimal(rows).round(new MathContext(2, RoundingMode.UP)).longValue();
    }
}

package io.assay.suite.verdict;

import io.assay.statistics.Estimate;
import io.assay.statistics.Measured;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Demand;
import io.assay.suite.policy.Outcome;

/** Says in one sentence what was seen, against what, and what would change it. */
final class Sentences {

    private Sentences() {}

    static String of(Observation seen, Demand demand, Outcome outcome) {
        return switch (seen.seen()) {
            case Observation.Seen.Plain p -> seen.words();
            case Observation.Seen.Number(Measured measured, var weighing) ->
                number(seen, measured, demand, outcome) + (seen.words() == null ? "" : "; " + seen.words());
        };
    }

    private static String number(Observation seen, Measured measured, Demand demand, Outcome outcome) {
        String what = seen.check() + (seen.slice() == null ? "" : " of " + seen.slice());
        return switch (measured) {
            case Measured.NotComputable none -> what + " cannot be computed on these " + rows(seen) + ": " + none.reason();
            case Estimate e when e.low() == e.high() -> what + " is " + Figures.exact(e.value()) + "; " + weighed(seen, demand, outcome);
            case Estimate e -> what + " is " + Figures.of(e.value()) + ", 95 % interval [" + Figures.of(e.low()) + ", "
                    + Figures.of(e.high()) + "]; " + weighed(seen, demand, outcome);
        };
    }

    private static String weighed(Observation seen, Demand demand, Outcome outcome) {
        if (demand.unknown() != null) {
            return demand.unknown();
        }
        return demand.threshold() == null
                ? "no threshold is set"
                : asked(demand) + " is asked, and " + conclusion(seen, outcome);
    }

    static String asked(Demand demand) {
        String least = demand.atLeast() == null ? "" : "at least " + Figures.plain(demand.atLeast());
        String most = demand.atMost() == null ? "" : "at most " + Figures.plain(demand.atMost());
        return least.isEmpty() || most.isEmpty() ? least + most : least + " and " + most;
    }

    private static String conclusion(Observation seen, Outcome outcome) {
        boolean certain = seen.estimate() != null && seen.estimate().low() == seen.estimate().high();
        return switch (outcome) {
            case PASSED -> certain ? "it is met" : "the one-sided 95 % bound clears it";
            case FAILED -> certain ? "it is not met" : "the whole interval lies beyond it";
            case INCONCLUSIVE -> certain ? "it is not met" : rows(seen) + " cannot tell; more could";
            case NOT_APPLICABLE -> "it does not apply";
        };
    }

    private static String rows(Observation seen) {
        return Figures.count(seen.rows() == null ? 0 : seen.rows()) + " rows";
    }
}

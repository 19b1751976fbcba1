package io.assay.suite.policy;

import io.assay.suite.policy.Formula.Result;

/**
 * When a rule applies and what it asks for.
 *
 * @param when applies only where this holds; {@code null} for always
 * @param atLeast the value asked for at least; {@code null} when none is
 * @param atMost the value asked for at most; {@code null} when none is
 */
public record Terms(Formula when, Formula atLeast, Formula atMost) {

    static final Terms NONE = new Terms(null, null, null);

    /** What is asked of a check in this case; what cannot be known is never taken for granted. */
    Demand demand(String check, Measurements measurements) {
        if (when != null) {
            switch (when.of(measurements)) {
                case Result.Unknown(String why) -> {
                    return unknown(why + ", so whether " + check + " applies cannot be known");
                }
                case Result.Known(Object applies) when applies.equals(false) -> {
                    return new Demand(false, null, null, null);
                }
                case Result.Known applies -> {
                    // Its bounds count.
                }
            }
        }
        return bounds(check, measurements);
    }

    private Demand bounds(String check, Measurements measurements) {
        Result least = atLeast == null ? new Result.Known(null) : atLeast.of(measurements);
        Result most = atMost == null ? new Result.Known(null) : atMost.of(measurements);
        if (least instanceof Result.Unknown(String why)) {
            return unknown(why + ", so the threshold of " + check + " cannot be known");
        }
        if (most instanceof Result.Unknown(String why)) {
            return unknown(why + ", so the threshold of " + check + " cannot be known");
        }
        return new Demand(true, (Double) ((Result.Known) least).value(), (Double) ((Result.Known) most).value(), null);
    }

    private static Demand unknown(String why) {
        return new Demand(true, null, null, why);
    }
}

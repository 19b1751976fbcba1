package io.assay.monitoring.domain;

import java.util.Map;
import java.util.Set;

/**
 * How predictions may turn out.
 *
 * @param drop by metric, how much worse than the reference even the favourable end of its interval may be, in the metric's
 *     unit; of {@code mae} and {@code rmse}, as a share of the reference
 * @param calibrationError expected calibration error that the lower end of its interval may have, 0 to 1
 * @param disparateImpact below what the upper end of a group's ratio of favourable decisions must not lie
 */
public record OutcomeLimits(Map<String, Limit> drop, Limit calibrationError, Floor disparateImpact) {

    /** Of these more is better. */
    static final Set<String> RISING =
            Set.of("auc", "accuracy", "precision", "recall", "specificity", "f1", "macro-f1", "r2");
    /** Of these less is better. */
    static final Set<String> FALLING = Set.of("log-loss", "brier", "mae", "rmse");
    /** These have the unit of what is predicted. */
    static final Set<String> RELATIVE = Set.of("mae", "rmse");

    public OutcomeLimits {
        drop.keySet().stream().filter(metric -> !RISING.contains(metric) && !FALLING.contains(metric)).findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException("'drop' names '" + unknown + "', of which monitoring does not know"
                            + " whether more or less is better; use one of " + RISING + " or " + FALLING);
                });
    }
}

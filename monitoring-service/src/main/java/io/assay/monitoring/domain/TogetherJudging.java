package io.assay.monitoring.domain;

import io.assay.statistics.PrincipalComponents;
import io.assay.statistics.Reconstruction;
import io.assay.statistics.ReferenceProfile;
import java.util.List;
import java.util.Locale;

/** Judges what all features say together that none need say by itself. */
final class TogetherJudging {

    /** Among fewer features, their share says no more than they do themselves. */
    private static final int LEAST_FEATURES = 4;

    private final Yardstick yardstick;
    private final List<Finding> findings;

    TogetherJudging(Yardstick yardstick, List<Finding> findings) {
        this.yardstick = yardstick;
        this.findings = findings;
    }

    Together judge(WindowCounts counted, ReferenceProfile profile, List<SeriesHealth> features) {
        Double share = driftedShare(features);
        boolean measured = profile != null && profile.multivariate() != null && counted.reconstruction().rows() > 1;
        return new Together(share, measured ? errors(counted.reconstruction(), profile.multivariate()) : null);
    }

    private Double driftedShare(List<SeriesHealth> features) {
        long compared = features.stream().filter(SeriesHealth::compared).count();
        if (compared == 0) {
            return null;
        }
        double share = (double) features.stream().filter(SeriesHealth::drifted).count() / compared;
        Limit limit = yardstick.thresholds().drift().driftedShare();
        Health severity = limit.severity(share);
        if (compared >= LEAST_FEATURES && severity != Health.HEALTHY) {
            findings.add(new Finding("all features", "drifted-share", share, limit.passed(severity), null, severity,
                    String.format(Locale.ROOT, "%.0f %% of %d features drifted, above %.0f %%",
                            100 * share, compared, 100 * limit.passed(severity))));
        }
        return share;
    }

    private Together.Errors errors(Reconstruction window, PrincipalComponents fit) {
        Reconstruction reference = fit.reference();
        double effect = reference.effect(window);
        double noDrift = reference.noDriftQuantile(window, yardstick.probability());
        Limit limit = yardstick.thresholds().drift().reconstruction();
        boolean drifted = window.rows() >= yardstick.thresholds().leastRows()
                && limit.severity(effect) != Health.HEALTHY
                && Math.abs(window.mean() - reference.mean()) > noDrift;
        if (drifted) {
            Health severity = limit.severity(effect);
            findings.add(new Finding("all features", "reconstruction-error", effect, limit.passed(severity),
                    effect * noDrift / Math.abs(window.mean() - reference.mean()), severity,
                    String.format(Locale.ROOT, "rows lie %.3f from the reference's principal components, there %.3f: %.2f"
                                    + " standard deviations off, above %.2f; the features no longer vary together as they did",
                            window.mean(), reference.mean(), effect, limit.passed(severity))));
        }
        return new Together.Errors(
                window, reference, fit.components().length, fit.features().size(), effect, noDrift, drifted);
    }
}

package io.assay.suite.report;

import io.assay.statistics.Estimate;
import io.assay.suite.brief.Brief;
import io.assay.suite.verdict.Finding;
import io.assay.suite.verdict.Ruling;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The full report, as it is filed. It holds no clock and no timing: the same job makes the same bytes.
 *
 * @param format names this form of report
 */
public record Report(
        String format,
        String modelId,
        String version,
        String registrationId,
        String tier,
        String verdict,
        String because,
        long rows,
        long seed,
        String artefactDigest,
        String policy,
        String policyDigest,
        String profileDigest,
        List<HoldOut> holdOuts,
        List<Line> findings,
        Map<String, Double> metrics) {

    private static final String FORMAT = "assay-validation-report/1";

    /** The data it rests on. */
    public record HoldOut(String id, String digest, String registeredBy, boolean independent, long timesJudged) {}

    /** One finding; what was measured has a two-sided interval (low, high) and one-sided bounds (lower, upper). */
    public record Line(
            String check,
            String category,
            String severity,
            String outcome,
            Estimate measured,
            Double confidence,
            String direction,
            Double threshold,
            String slice,
            Long rows,
            String words,
            List<String> clauses) {

        static Line of(Finding f) {
            return new Line(
                    f.check(), f.rule().category(), f.severity().name().toLowerCase(Locale.ROOT),
                    f.outcome().name(), f.estimate(), f.estimate() == null ? null : Estimate.CONFIDENCE,
                    f.demand().direction(), f.demand().threshold(), f.observation().slice(), f.observation().rows(),
                    f.words(), f.rule().clauses());
        }
    }

    /** The report of a ruling by the policy of that name and digest. */
    public static Report of(Brief brief, Ruling ruling, String policy, String policyDigest, String profileDigest) {
        return new Report(
                FORMAT, brief.modelId(), brief.version(), brief.registrationId(), brief.tier(),
                ruling.verdict().name(), ruling.because(), ruling.rows(), brief.seed(), brief.artefact(), policy,
                policyDigest, profileDigest, holdOuts(brief), ruling.findings().stream().map(Line::of).toList(),
                ruling.metrics());
    }

    private static List<HoldOut> holdOuts(Brief brief) {
        return brief.holdOut().stream()
                .map(d -> new HoldOut(
                        d.id(), d.digest(), d.registeredBy(), d.independentOf(brief.insiders()), brief.timesJudged()))
                .toList();
    }
}
